/** What a feature writes its share of the read graph with. */
@NullMarked
package guahao.wire.graphql;

import org.jspecify.annotations.NullMarked;
