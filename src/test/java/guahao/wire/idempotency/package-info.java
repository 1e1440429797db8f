@NullMarked
package guahao.wire.idempotency;

import org.jspecify.annotations.NullMarked;
