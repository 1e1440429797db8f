/** Completes in one go what objects already hold, which is most of every answer. */
@NullMarked
package guahao.wire.graphql.held;

import org.jspecify.annotations.NullMarked;
