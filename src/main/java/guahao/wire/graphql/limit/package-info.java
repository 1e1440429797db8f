/** What one request may ask for, measured before anything is fetched. */
@NullMarked
package guahao.wire.graphql.limit;

import org.jspecify.annotations.NullMarked;
