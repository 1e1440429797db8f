/** Accounts that may not sign in or not book for a while. */
@NullMarked
package guahao.identity.ban;

import org.jspecify.annotations.NullMarked;
