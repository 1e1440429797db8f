package guahao.booking.payment;

import java.math.BigDecimal;

/** A refund to be made. */
record RefundRow(String reference, BigDecimal amount, int attempts) {}
