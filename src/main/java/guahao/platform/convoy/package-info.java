/** Doing together what many ask for at the same moment. */
@NullMarked
package guahao.platform.convoy;

import org.jspecify.annotations.NullMarked;
