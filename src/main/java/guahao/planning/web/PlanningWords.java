package guahao.planning.web;

import guahao.planning.Cell;
import guahao.planning.CellChange;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.TimeSection;
import guahao.wire.input.Fields;
import guahao.wire.input.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what heads of departments ask for and want changed. */
final class PlanningWords {

    private static final int LONGEST_WORD = 100;

    /** Weeks from here on would end in a year that no database knows. */
    private static final LocalDate TOO_LATE = LocalDate.of(9999, 12, 25);

    private PlanningWords() {}

    static LocalDate firstDay(Query query) {
        return known("startDate", query.requiredDate("startDate"));
    }

    static Cell cell(Query query) {
        return new Cell(known("date", query.requiredDate("date")), section(query.requiredText("shift", LONGEST_WORD)));
    }

    static List<CellChange> changes(Fields fields) {
        List<Fields> changes = fields.objects("changes");
        if (changes == null || changes.isEmpty()) {
            throw Failure.Invalid.of(Problem.required("changes"));
        }
        return changes.stream().map(PlanningWords::change).toList();
    }

    private static CellChange change(Fields change) {
        LocalDate date = change.date("date");
        if (date == null) {
            throw Failure.Invalid.of(Problem.required("date"));
        }
        TimeSection section = section(change.requiredText("shift", LONGEST_WORD));
        return new CellChange(new Cell(known("date", date), section), doctor(change));
    }

    private static @Nullable Long doctor(Fields change) {
        String text = change.anyText("doctorId");
        return "".equals(text) || "null".equals(text) ? null : change.integer("doctorId");
    }

    private static TimeSection section(String word) {
        return TimeSection.ofShift(word).orElseThrow(() -> Failure.Invalid.of(Problem.invalid("shift")));
    }

    private static LocalDate known(String name, LocalDate date) {
        if (!date.isBefore(TOO_LATE)) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return date;
    }
}
