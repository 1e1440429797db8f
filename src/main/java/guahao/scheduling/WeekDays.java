package guahao.scheduling;

import java.time.LocalDate;

/** The days of the week as people here write them. */
public final class WeekDays {

    private static final String LABELS = "一二三四五六日";

    private WeekDays() {}

    public static String label(LocalDate date) {
        int day = date.getDayOfWeek().getValue();
        return LABELS.substring(day - 1, day);
    }
}
