/** Live operations: graphql-transport-ws on a web socket and server-sent events. */
@NullMarked
package guahao.wire.graphql.stream;

import org.jspecify.annotations.NullMarked;
