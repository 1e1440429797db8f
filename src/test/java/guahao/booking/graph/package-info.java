/** Orders and the waiting list over GraphQL. */
@NullMarked
package guahao.booking.graph;

import org.jspecify.annotations.NullMarked;
