package guahao.statistics.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.Days;
import guahao.statistics.Span;
import guahao.wire.input.Query;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which days a query is about. */
record Period(LocalDate date, Span span) {

    static Period of(Query query, LocalDate today) {
        return new Period(date(query, today), span(query.strict().unchecked("date_range")));
    }

    static LocalDate date(Query query, LocalDate today) {
        return Objects.requireNonNullElse(query.strict().date("date"), today);
    }

    private static Span span(@Nullable String word) {
        return word == null
                ? Span.TODAY
                : Span.of(word).orElseThrow(() -> Failure.Invalid.of(Problem.invalid("date_range")));
    }

    Days days() {
        return span.until(date);
    }

    /** Null for more than one. */
    @Nullable
    LocalDate onlyDay() {
        return span.isOneDay() ? date : null;
    }
}
