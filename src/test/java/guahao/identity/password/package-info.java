/** Passwords. */
@NullMarked
package guahao.identity.password;

import org.jspecify.annotations.NullMarked;
