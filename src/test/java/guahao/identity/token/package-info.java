/** Tokens, forged, ended and cut off from Redis. */
@NullMarked
package guahao.identity.token;

import org.jspecify.annotations.NullMarked;
