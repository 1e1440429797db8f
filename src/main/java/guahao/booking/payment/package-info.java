/** Dealings with the payment service: asking it in time, and giving money back for certain. */
@NullMarked
package guahao.booking.payment;

import org.jspecify.annotations.NullMarked;
