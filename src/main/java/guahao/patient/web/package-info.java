/** Patients in the hospital dialect. */
@NullMarked
package guahao.patient.web;

import org.jspecify.annotations.NullMarked;
