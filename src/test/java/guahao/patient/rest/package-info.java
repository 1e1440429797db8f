/** The tests of patients in the native REST. */
@NullMarked
package guahao.patient.rest;

import org.jspecify.annotations.NullMarked;
