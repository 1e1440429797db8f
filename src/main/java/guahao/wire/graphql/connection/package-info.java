/**
 * Long lists in pages, as Relay's cursor specification has them: a page is found by where the last one ended, never by
 * counting.
 */
@NullMarked
package guahao.wire.graphql.connection;

import org.jspecify.annotations.NullMarked;
