/** The root of what belongs to the one who asks. */
@NullMarked
package guahao.wire.graphql.viewer;

import org.jspecify.annotations.NullMarked;
