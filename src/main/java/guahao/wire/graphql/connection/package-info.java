/** Long lists in pages, each found by where the last one ended, as Relay's cursor specification has them. */
@NullMarked
package guahao.wire.graphql.connection;

import org.jspecify.annotations.NullMarked;
