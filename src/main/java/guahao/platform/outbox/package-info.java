/** Messages to people: written with the transaction they belong to, delivered at least once after it. */
@NullMarked
package guahao.platform.outbox;

import org.jspecify.annotations.NullMarked;
