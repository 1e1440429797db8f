/** Orders and the waiting list in the read graph. */
@NullMarked
package guahao.booking.graph;

import org.jspecify.annotations.NullMarked;
