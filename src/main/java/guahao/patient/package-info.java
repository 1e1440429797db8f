/** Patients, and for whom an account may act. */
@NullMarked
package guahao.patient;

import org.jspecify.annotations.NullMarked;
