/** Accounts and what is unique about them. */
@NullMarked
package guahao.identity.account;

import org.jspecify.annotations.NullMarked;
