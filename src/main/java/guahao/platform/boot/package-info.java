/** From the environment's settings to a running server, and back down in order. */
@NullMarked
package guahao.platform.boot;

import org.jspecify.annotations.NullMarked;
