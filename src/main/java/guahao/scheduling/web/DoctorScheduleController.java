package guahao.scheduling.web;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.directory.Staff;
import guahao.directory.Staff.Member;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import guahao.scheduling.web.DoctorScheduleAnswers.Detail;
import guahao.scheduling.web.DoctorScheduleAnswers.Surroundings;
import guahao.scheduling.web.DoctorScheduleAnswers.Today;
import guahao.scheduling.web.DoctorScheduleAnswers.TodayItem;
import guahao.scheduling.web.ScheduleAnswers.Items;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A doctor's own schedules, which administrators may see too. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
final class DoctorScheduleController {

    private final Staff staff;
    private final ScheduleLists lists;
    private final Schedules schedules;
    private final Directory directory;
    private final Clock clock;

    DoctorScheduleController(Staff staff, ScheduleLists lists, Schedules schedules, Directory directory, Clock clock) {
        this.staff = staff;
        this.lists = lists;
        this.schedules = schedules;
        this.directory = directory;
        this.clock = clock;
    }

    @Get(uris = {"/doctor/schedules", "/doctors/schedules"})
    Items list(Query query, Caller caller) {
        long doctorId = asked(query, caller);
        return lists.ofDoctor(doctorId, Ranges.required(query));
    }

    @Get(uris = {"/doctor/schedules/today", "/doctors/schedules/today"})
    Today today(Query query, Caller caller) {
        long doctorId = asked(query, caller);
        lists.requireDoctor(doctorId);
        var day = ScheduleFilter.during(Days.only(LocalDate.now(clock))).ofDoctors(List.of(doctorId));
        return new Today(schedules.all(day).stream()
                .filter(Schedule::open)
                .map(schedule -> TodayItem.of(schedule, around(schedule)))
                .toList());
    }

    private long asked(Query query, Caller caller) {
        Member member = staff.member(caller);
        Long asked = query.integer("doctor_id");
        if (asked == null) {
            return self(member).id();
        }
        if (!member.actsFor(asked)) {
            throw notYours();
        }
        return asked;
    }

    private static Doctor self(Member member) {
        Doctor self = member.doctor();
        if (self == null) {
            throw new Failure.Invalid("schedule.doctor-required", "管理员需指定doctor_id参数");
        }
        return self;
    }

    @Get(uris = {"/doctor/schedules/{id}", "/doctors/schedules/{id}"})
    Detail one(@PathVariable long id, Caller caller) {
        Member member = staff.member(caller);
        Schedule schedule =
                schedules.schedule(id).orElseThrow(() -> new Failure.NotFound("schedule.unknown", "排班", id));
        if (!member.actsFor(schedule.doctorId())) {
            throw notYours();
        }
        return Detail.of(schedule, around(schedule));
    }

    private static Failure notYours() {
        return new Failure.Forbidden("schedule.not-yours", "医生只能查询本人排班");
    }

    /** The department is the clinic's, else the doctor's. */
    private Surroundings around(Schedule schedule) {
        Optional<Doctor> doctor = directory.doctor(schedule.doctorId());
        Optional<Clinic> clinic = directory.clinic(schedule.clinicId());
        Optional<MinorDepartment> department = clinic.map(Clinic::departmentId)
                .or(() -> doctor.map(Doctor::departmentId))
                .flatMap(directory::department);
        return new Surroundings(doctor.orElse(null), clinic.orElse(null), department.orElse(null));
    }
}
