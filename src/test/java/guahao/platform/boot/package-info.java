/** Settings, start and stop. */
@NullMarked
package guahao.platform.boot;

import org.jspecify.annotations.NullMarked;
