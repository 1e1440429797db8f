package guahao.workbench.web;

import guahao.directory.Doctor;
import guahao.directory.Staff;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import guahao.workbench.DayOfDoctor;
import guahao.workbench.Shift;
import guahao.workbench.Shifts;
import guahao.workbench.web.WorkbenchAnswers.CheckedIn;
import guahao.workbench.web.WorkbenchAnswers.CheckedOut;
import guahao.workbench.web.WorkbenchAnswers.Dashboard;
import guahao.workbench.web.WorkbenchAnswers.Recents;
import guahao.workbench.web.WorkbenchAnswers.ShiftStatus;
import guahao.workbench.web.WorkbenchAnswers.Stats;
import guahao.workbench.web.WorkbenchAnswers.TodayData;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** The workbench of the doctor who is signed in. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class WorkbenchController {

    private static final int FEW = 3;
    private static final int MOST = 100;

    private final Staff staff;
    private final Shifts shifts;
    private final DayOfDoctor day;
    private final WorkbenchViews views;
    private final Clock clock;

    WorkbenchController(Staff staff, Shifts shifts, DayOfDoctor day, WorkbenchViews views, Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.day = day;
        this.views = views;
        this.clock = clock;
    }

    @Get(uris = {"/doctor/workbench/dashboard", "/workbench/dashboard"})
    Dashboard dashboard(Caller caller) {
        Doctor doctor = staff.doctor(caller);
        LocalDateTime now = LocalDateTime.now(clock);
        List<Shift> today = shifts.of(doctor.id(), now.toLocalDate());
        return new Dashboard(
                views.doctor(doctor),
                Shifts.current(today, now)
                        .map(shift -> views.status(shift, now))
                        .orElse(ShiftStatus.NONE),
                TodayData.of(day.counts(doctor.id())),
                List.of(),
                views.recent(day.recent(doctor.id(), FEW)));
    }

    @Get(uris = {"/doctor/workbench/shifts", "/workbench/shifts"})
    WorkbenchAnswers.Shifts shifts(Query query, Caller caller) {
        Doctor doctor = self(query, caller);
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate asked = query.hasAny("date") ? query.date("date") : query.date("date_str");
        LocalDate wanted = Objects.requireNonNullElse(asked, now.toLocalDate());
        return new WorkbenchAnswers.Shifts(shifts.of(doctor.id(), wanted).stream()
                .map(shift -> views.shift(shift, now))
                .toList());
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/doctor/workbench/checkin", "/workbench/checkin"})
    CheckedIn checkIn(Input input, Caller caller) {
        Doctor doctor = staff.doctor(caller);
        Fields fields = input.fields();
        Shift shift = shifts.checkIn(doctor.id(), fields.requiredInteger("shiftId"), Positions.place(fields));
        LocalDateTime came = Objects.requireNonNull(shift.checkedInAt());
        return new CheckedIn(Spans.time(came), "checked_in", "签到成功", Spans.worked(came, came));
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/doctor/workbench/checkout", "/workbench/checkout"})
    CheckedOut checkOut(Input input, Caller caller) {
        Doctor doctor = staff.doctor(caller);
        Fields fields = input.fields();
        Shift shift = shifts.checkOut(doctor.id(), fields.requiredInteger("shiftId"), Positions.place(fields));
        LocalDateTime came = Objects.requireNonNull(shift.checkedInAt());
        LocalDateTime left = Objects.requireNonNull(shift.checkedOutAt());
        return new CheckedOut(Spans.time(left), Spans.worked(came, left), "checked_out", "签退成功");
    }

    @Get(uris = {"/doctor/workbench/consultation-stats", "/workbench/consultation-stats"})
    Stats stats(Query query, Caller caller) {
        return Stats.of(day.counts(self(query, caller).id()));
    }

    @Get(uris = {"/doctor/workbench/recent-consultations", "/workbench/recent-consultations"})
    Recents recent(Query query, Caller caller) {
        Doctor doctor = self(query, caller);
        int limit = query.number(FEW, 1, MOST, "limit");
        return new Recents(views.recent(day.recent(doctor.id(), limit)));
    }

    private Doctor self(Query query, Caller caller) {
        Doctor doctor = staff.doctor(caller);
        Long asked = query.integer("doctorId");
        if (asked != null && asked != doctor.id()) {
            throw new Failure.Forbidden("workbench.not-yours", "无权查看其他医生的数据");
        }
        return doctor;
    }
}
