/** Codes and links that show whose an address is: sent, tried three times, used once. */
@NullMarked
package guahao.identity.verification;

import org.jspecify.annotations.NullMarked;
