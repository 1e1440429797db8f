/** How often a caller may ask: sliding minutes, counted in Redis, and here when Redis is away. */
@NullMarked
package guahao.wire.limit;

import org.jspecify.annotations.NullMarked;
