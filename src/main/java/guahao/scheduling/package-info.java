/** When which doctor sees patients in which clinic, and how many of them. */
@NullMarked
package guahao.scheduling;

import org.jspecify.annotations.NullMarked;
