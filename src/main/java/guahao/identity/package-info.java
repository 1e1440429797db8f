/** Who uses the platform: accounts, tokens, passwords, sign-in. */
@NullMarked
package guahao.identity;

import org.jspecify.annotations.NullMarked;
