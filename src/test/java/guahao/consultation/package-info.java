/** What tests of the doctor's desk need. */
@NullMarked
package guahao.consultation;

import org.jspecify.annotations.NullMarked;
