package guahao.booking;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far an order's payment has come.
 *
 * @param since when the time to pay began, null while waiting
 * @param round how often the price changed before it was paid
 * @param askedAt when the payment service was last asked for money in this round, null when never
 */
public record PaymentState(
        @Nullable LocalDateTime since,
        int round,
        @Nullable LocalDateTime askedAt,
        @Nullable PaymentMethod method,
        @Nullable LocalDateTime paidAt) {

    static PaymentState waiting() {
        return new PaymentState(null, 0, null, null, null);
    }

    static PaymentState open(LocalDateTime now) {
        return new PaymentState(now, 0, null, null, null);
    }

    /** What costs nothing is paid as it is made. */
    static PaymentState settled(LocalDateTime now) {
        return new PaymentState(now, 0, null, null, now);
    }
}
