/** How failures look in the graph: one code, one trace id, nothing of the server's own. */
@NullMarked
package guahao.wire.graphql.error;

import org.jspecify.annotations.NullMarked;
