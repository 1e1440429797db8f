/** The hospital's wall clock. */
@NullMarked
package guahao.platform.clock;

import org.jspecify.annotations.NullMarked;
