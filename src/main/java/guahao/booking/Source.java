package guahao.booking;

import java.util.Locale;

/** How an order came to its slot. */
public enum Source {
    NORMAL,
    WAITLIST;

    /** As clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
