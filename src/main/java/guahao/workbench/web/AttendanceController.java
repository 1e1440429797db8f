package guahao.workbench.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.Days;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Dates;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import guahao.workbench.Absences;
import guahao.workbench.Absences.Marked;
import guahao.workbench.web.AttendanceAnswers.Day;
import guahao.workbench.web.AttendanceAnswers.DayCount;
import guahao.workbench.web.AttendanceAnswers.Range;
import guahao.workbench.web.AttendanceAnswers.Statistics;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who did not come, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class AttendanceController {

    private static final int LONGEST_MARKED = 90;
    private static final int LONGEST_READ = 366;

    private final Absences absences;
    private final AbsenceStatistics statistics;

    AttendanceController(Absences absences, AbsenceStatistics statistics) {
        this.absences = absences;
        this.statistics = statistics;
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/attendance/mark-absent/single", "/attendance/mark-absent/single"})
    Day single(Query query, Input input) {
        Marked day = absences.mark(required(query, "target_date"));
        return new Day("缺勤标记完成", day.day(), day.total(), day.marked(), day.before());
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/attendance/mark-absent/range", "/attendance/mark-absent/range"})
    AttendanceAnswers.Days range(Query query, Input input) {
        LocalDate start = required(query, "start_date");
        LocalDate end = required(query, "end_date");
        Dates.requireRange(start, end, Integer.MAX_VALUE);
        absences.requirePast(end);
        if (ChronoUnit.DAYS.between(start, end) > LONGEST_MARKED) {
            throw new Failure.Invalid("range.too-long", "日期范围不能超过" + LONGEST_MARKED + "天");
        }
        List<Marked> days =
                start.datesUntil(end.plusDays(1)).map(absences::mark).toList();
        return new AttendanceAnswers.Days(
                "批量缺勤标记完成",
                new Range(start, end),
                days.stream().mapToInt(Marked::marked).sum(),
                days.stream().map(DayCount::of).toList());
    }

    @Get(uris = {"/admin/attendance/absent-statistics", "/attendance/absent-statistics"})
    Statistics statistics(Query query) {
        LocalDate start = required(query, "start_date");
        LocalDate end = required(query, "end_date");
        Dates.requireRange(start, end, LONGEST_READ);
        return statistics.of(new Range(start, end), absences.during(new Days(start, end), query.integer("doctor_id")));
    }

    private static LocalDate required(Query query, String name) {
        LocalDate date = query.date(name);
        if (date == null) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return date;
    }
}
