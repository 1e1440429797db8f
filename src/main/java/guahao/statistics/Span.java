package guahao.statistics;

import guahao.scheduling.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How many days a report looks back over, its last day included. */
public enum Span {
    TODAY("today", 1),
    LAST_7_DAYS("7days", 7),
    LAST_30_DAYS("30days", 30);

    private final String word;
    private final int days;

    Span(String word, int days) {
        this.word = word;
        this.days = days;
    }

    /** How clients write it. */
    public String word() {
        return word;
    }

    public boolean isOneDay() {
        return days == 1;
    }

    public Days until(LocalDate last) {
        return new Days(last.minusDays(days - 1L), last);
    }

    /** Empty when nobody writes any so. */
    public static Optional<Span> of(String word) {
        return Arrays.stream(values()).filter(span -> span.word.equals(word)).findFirst();
    }
}
