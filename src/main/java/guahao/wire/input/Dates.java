package guahao.wire.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as clients write them: {@code 2026-11-20}, and only days that there are. */
public final class Dates {

    private static final Pattern DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    public static LocalDate date(String name, String text) {
        return find(text)
                .orElseThrow(
                        () -> Failure.Invalid.of(new Problem(name, Problem.Reason.INVALID, "必须是 YYYY-MM-DD 格式的有效日期")));
    }

    /** Refuses a range that ends before it begins or has more than so many days; both its ends count. */
    public static void requireRange(LocalDate from, LocalDate to, int longest) {
        requireOrder(from, to);
        if (ChronoUnit.DAYS.between(from, to) >= longest) {
            throw new Failure.Invalid("range.too-long", "日期范围不能超过" + longest + "天");
        }
    }

    /** Refuses a range that ends before it begins. */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new Failure.Invalid("range.backwards", "开始日期不能晚于结束日期");
        }
    }

    /** Empty when it is none. */
    public static Optional<LocalDate> find(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
