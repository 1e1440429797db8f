/** Orders (挂号): booking, payment, cancelling, rescheduling, the waiting list and everything that ends an order. */
@NullMarked
package guahao.booking;

import org.jspecify.annotations.NullMarked;
