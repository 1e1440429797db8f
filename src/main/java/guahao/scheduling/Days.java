package guahao.scheduling;

import java.time.LocalDate;

/** A range of days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    public static Days only(LocalDate day) {
        return new Days(day, day);
    }

    /** So many days from this one on. */
    public static Days from(LocalDate first, int count) {
        return new Days(first, first.plusDays(count - 1L));
    }
}
