package guahao.risk;

import java.util.Locale;

/** What moves a score. */
public enum Behaviour {
    SHORT_TIME_BATCH_REGISTER(15),
    CROSS_DEPARTMENT_BATCH(20),
    HIGH_FREQUENCY_LOGIN(10),
    NO_SHOW(30),
    FREQUENT_CANCEL(8),
    COMPLETE_VISIT(-10),
    IDENTITY_VERIFY(-10),
    MONTHLY_STABLE(-15),
    /** Takes a part, not points. */
    NATURAL_DECAY(0);

    private final int points;

    Behaviour(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    /** As clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
