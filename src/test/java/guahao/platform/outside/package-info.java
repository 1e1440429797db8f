/** Tests of the platform's outside. */
@NullMarked
package guahao.platform.outside;

import org.jspecify.annotations.NullMarked;
