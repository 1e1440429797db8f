/** Who comes in with a password, and who has tried too often. */
@NullMarked
package guahao.identity.signin;

import org.jspecify.annotations.NullMarked;
