package guahao.care.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import guahao.care.stats.Periods;
import guahao.care.stats.Scope;
import guahao.care.stats.Span;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a workbook is about; one of the last four is there. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportParams(
        String scope,
        @Nullable String month,
        @Nullable String year,
        @Nullable String quarter,
        @Nullable DateRange dateRange) {

    private static final int MOST_DAYS = 366;

    /** From a day to a day. */
    @Serdeable
    record DateRange(String start, String end) {}

    static ExportParams read(ExportType type, Payload params, LocalDate today) {
        Scope scope = params.choice("scope", Scope.class, "统计范围不合法");
        String word = Words.of(scope == null ? Scope.SERVICES : scope);
        return switch (type) {
            case STATS_MONTHLY -> ofMonth(word, params, today);
            case STATS_ANNUAL -> ofYear(word, params, today);
            case CUSTOM ->
                params.has("dateRange") ? ofRange(word, params.object("dateRange")) : ofMonth(word, params, today);
        };
    }

    private static ExportParams ofMonth(String scope, Payload params, LocalDate today) {
        YearMonth month = Objects.requireNonNullElse(Periods.month(params), YearMonth.from(today));
        return new ExportParams(scope, month.toString(), null, null, null);
    }

    private static ExportParams ofYear(String scope, Payload params, LocalDate today) {
        Span quarter = Periods.quarter(params);
        Year year = Periods.year(params);
        if (quarter != null) {
            String text = quarter.first().getYear() + "-Q" + (quarter.first().getMonthValue() + 2) / 3;
            return new ExportParams(scope, null, null, text, null);
        }
        return new ExportParams(
                scope, null, Objects.requireNonNullElse(year, Year.from(today)).toString(), null, null);
    }

    private static ExportParams ofRange(String scope, Payload range) {
        LocalDate start = Kinds.requiredDate(range, "start");
        LocalDate end = Kinds.requiredDate(range, "end");
        if (end.isBefore(start) || ChronoUnit.DAYS.between(start, end) >= MOST_DAYS) {
            range.complain("end", "日期范围需在 366 天以内");
        }
        return new ExportParams(scope, null, null, null, new DateRange(start.toString(), end.toString()));
    }

    Span span() {
        if (dateRange != null) {
            return new Span(LocalDate.parse(dateRange.start()), LocalDate.parse(dateRange.end()), false);
        }
        if (quarter != null) {
            int last = (quarter.charAt(quarter.length() - 1) - '0') * 3;
            return Span.quarter(LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), last, 1));
        }
        return year != null ? Span.year(Year.parse(year)) : Span.month(YearMonth.parse(String.valueOf(month)));
    }

    String fileName(ExportType type) {
        Span span = span();
        String period = type == ExportType.CUSTOM
                ? span.first() + "_" + span.last()
                : Objects.requireNonNullElse(quarter, Objects.requireNonNullElse(year, String.valueOf(month)));
        return "stats-" + scope + "-" + period + ".xlsx";
    }
}
