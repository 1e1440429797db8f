/** Secrets that the server makes for itself, and hashes of texts that nobody is to read back. */
@NullMarked
package guahao.platform.secret;

import org.jspecify.annotations.NullMarked;
