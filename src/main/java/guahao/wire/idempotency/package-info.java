/** Writes that may be sent again: the first success is kept a day and answered again without acting. */
@NullMarked
package guahao.wire.idempotency;

import org.jspecify.annotations.NullMarked;
