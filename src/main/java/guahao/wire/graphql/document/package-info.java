/** Query documents: parsed once, persisted by their hash, trusted when committed with the schema. */
@NullMarked
package guahao.wire.graphql.document;

import org.jspecify.annotations.NullMarked;
