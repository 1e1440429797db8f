/** The embedded engines' processes. */
@NullMarked
package guahao.platform.engine;

import org.jspecify.annotations.NullMarked;
