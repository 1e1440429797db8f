/** Tests of queues as they move. */
@NullMarked
package guahao.consultation.live;

import org.jspecify.annotations.NullMarked;
