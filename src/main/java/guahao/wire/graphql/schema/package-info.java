/** From the SDL files and the features' fetchers to one executable schema, every field with a rule of access. */
@NullMarked
package guahao.wire.graphql.schema;

import org.jspecify.annotations.NullMarked;
