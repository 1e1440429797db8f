package guahao.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an order stands. Nothing leaves the last four. */
public enum AppointmentStatus {
    WAITLIST,
    PENDING,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    TIMEOUT,
    NO_SHOW;

    /** Whether it is still to be honoured. */
    public boolean isLive() {
        return this == PENDING || this == CONFIRMED;
    }

    /** As clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nobody calls any so. */
    public static Optional<AppointmentStatus> called(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }
}
