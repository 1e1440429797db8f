/** Patients as the native REST shows and takes them. */
@NullMarked
package guahao.patient.rest;

import org.jspecify.annotations.NullMarked;
