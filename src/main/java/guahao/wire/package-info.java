/** How the one domain is spoken over HTTP: dialects, inputs, limits, idempotency, GraphQL. */
@NullMarked
package guahao.wire;

import org.jspecify.annotations.NullMarked;
