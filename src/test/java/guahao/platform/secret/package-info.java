/** Secrets of the server's own making. */
@NullMarked
package guahao.platform.secret;

import org.jspecify.annotations.NullMarked;
