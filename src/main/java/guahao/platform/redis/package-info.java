/** Redis as the server uses it: fast when there, quickly given up on when away, never the truth. */
@NullMarked
package guahao.platform.redis;

import org.jspecify.annotations.NullMarked;
