/** Secrets that the server makes for itself and keeps in its data folder. */
@NullMarked
package guahao.platform.secret;

import org.jspecify.annotations.NullMarked;
