package guahao.booking;

import java.util.Locale;

/** What became of the money. */
public enum PaymentStatus {
    PENDING,
    PAID,
    REFUNDED,
    CANCELLED,
    FAILED;

    /** As clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
