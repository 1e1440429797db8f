/** The GraphQL endpoint, from the outside. */
@NullMarked
package guahao.wire.graphql;

import org.jspecify.annotations.NullMarked;
