/** The files of the children, and who sees what of them. */
@NullMarked
package guahao.care.patients;

import org.jspecify.annotations.NullMarked;
