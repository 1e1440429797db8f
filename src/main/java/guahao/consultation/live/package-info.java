/** Queues as they move, for those who wait and for the screens on the wall. */
@NullMarked
package guahao.consultation.live;

import org.jspecify.annotations.NullMarked;
