package guahao.care.activities;

import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** How far an activity has come. */
public enum ActivityStatus {
    OPEN,
    ONGOING,
    DONE,
    CLOSED;

    private static final String COMPLETED = "completed";

    /** Whether one can register. */
    public boolean takesRegistrations() {
        return this == OPEN || this == ONGOING;
    }

    /** In filters, old clients say completed. */
    static @Nullable ActivityStatus filter(Payload payload, String name) {
        return payload.is(name, COMPLETED) ? DONE : payload.choice(name, ActivityStatus.class, Kinds.BAD_STATUS);
    }
}
