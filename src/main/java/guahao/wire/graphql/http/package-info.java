/** GraphQL over HTTP, to the letter of its specification. */
@NullMarked
package guahao.wire.graphql.http;

import org.jspecify.annotations.NullMarked;
