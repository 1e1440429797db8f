package guahao.leave.web;

import guahao.approval.Auditors;
import guahao.approval.web.ApprovalInput;
import guahao.directory.Doctor;
import guahao.directory.Listed;
import guahao.directory.Staff;
import guahao.leave.Leave;
import guahao.leave.LeaveApplications;
import guahao.leave.LeaveCalendar;
import guahao.leave.LeaveFilter;
import guahao.leave.Leaves;
import guahao.leave.web.LeaveAnswers.Applied;
import guahao.leave.web.LeaveAnswers.History;
import guahao.leave.web.LeaveAnswers.HistoryRecord;
import guahao.leave.web.LeaveAnswers.Month;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The leave of the doctor who is signed in. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/doctor/leave")
class LeaveController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Staff staff;
    private final LeaveApplications applications;
    private final LeaveCalendar calendar;
    private final Leaves leaves;
    private final Auditors auditors;

    LeaveController(
            Staff staff, LeaveApplications applications, LeaveCalendar calendar, Leaves leaves, Auditors auditors) {
        this.staff = staff;
        this.applications = applications;
        this.calendar = calendar;
        this.leaves = leaves;
        this.auditors = auditors;
    }

    /** One element for each day of the month. */
    @Get("/schedule")
    Month month(Query query, Caller caller) {
        Doctor doctor = staff.doctor(caller);
        YearMonth month =
                YearMonth.of(query.requiredNumber("year", FIRST_YEAR, LAST_YEAR), query.requiredNumber("month", 1, 12));
        return new Month(
                month.getYear(),
                month.getMonthValue(),
                calendar.month(doctor, month).stream().map(LeaveRecords::day).toList());
    }

    @Idempotent(clientToken = true)
    @Post("/apply")
    Applied apply(Input input, Caller caller, Actor actor) {
        Doctor doctor = staff.doctor(caller);
        return Applied.of(applications.apply(doctor, LeaveInput.draft(input.requiredFields()), actor));
    }

    /** Everything, unless the client speaks of pages. */
    @Get("/history")
    History history(Query query, Caller caller) {
        Doctor doctor = staff.doctor(caller);
        PageRequest page = ApprovalInput.page(query);
        var filter = new LeaveFilter(List.of(doctor.id()), ApprovalInput.status(query, null));
        Listed<Leave> found = leaves.page(filter, page);
        Map<Long, String> names =
                auditors.names(found.rows().stream().map(Leave::approval).toList());
        List<HistoryRecord> records = found.rows().stream()
                .map(leave -> LeaveRecords.record(leave, names))
                .toList();
        return new History(found.total(), page.page(), page.size(), page.size(), records, records);
    }
}
