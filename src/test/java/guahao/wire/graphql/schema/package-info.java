/** What the schema is made from. */
@NullMarked
package guahao.wire.graphql.schema;

import org.jspecify.annotations.NullMarked;
