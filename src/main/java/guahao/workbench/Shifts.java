package guahao.workbench;

import guahao.booking.Session;
import guahao.booking.Sessions;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shifts of doctors, and their coming and going. */
@Singleton
public final class Shifts {

    private final Schedules schedules;
    private final Sessions sessions;
    private final AttendanceRepository repository;
    private final Clock clock;

    Shifts(Schedules schedules, Sessions sessions, AttendanceRepository repository, Clock clock) {
        this.schedules = schedules;
        this.sessions = sessions;
        this.repository = repository;
        this.clock = clock;
    }

    /** Those that take place, in the order of the day. */
    public List<Shift> of(long doctorId, LocalDate day) {
        return of(List.of(doctorId), day).getOrDefault(doctorId, List.of());
    }

    /** As {@link #of(long, LocalDate)} of many, with as many statements; those without any are left out. */
    public Map<Long, List<Shift>> of(Collection<Long> doctorIds, LocalDate day) {
        List<Schedule> open = schedules
                .all(ScheduleFilter.during(Days.only(day)).ofDoctors(doctorIds))
                .stream()
                .filter(Schedule::open)
                .toList();
        Map<Long, Session> found = sessions.of(open);
        Map<Long, Attendance> came =
                repository.of(open.stream().map(Schedule::id).toList());
        return open.stream()
                .map(schedule -> new Shift(
                        Objects.requireNonNull(found.get(schedule.id())),
                        came.getOrDefault(schedule.id(), Attendance.NONE)))
                .collect(Collectors.groupingBy(
                        shift -> shift.session().schedule().doctorId()));
    }

    /** Under way or still to come, else the last one. */
    public static Optional<Shift> current(List<Shift> ofTheDay, LocalDateTime now) {
        return ofTheDay.stream()
                .filter(shift -> shift.isAheadAt(now))
                .findFirst()
                .or(() -> ofTheDay.isEmpty() ? Optional.empty() : Optional.of(ofTheDay.getLast()));
    }

    public Shift checkIn(long doctorId, long scheduleId, Place place) {
        Shift shift = own(doctorId, scheduleId);
        LocalDateTime now = now();
        requireMayCome(shift, now);
        if (!repository.checkIn(scheduleId, place, now)) {
            throw refused("came-already", "已签到，请勿重复操作");
        }
        return new Shift(shift.session(), new Attendance(now, null));
    }

    private static void requireMayCome(Shift shift, LocalDateTime now) {
        Schedule schedule = shift.session().schedule();
        if (!schedule.date().equals(now.toLocalDate())) {
            throw refused("not-today", "仅可对当天排班签到");
        }
        if (!schedule.open()) {
            throw refused("stopped", "该排班已停诊");
        }
        if (shift.checkedInAt() != null) {
            throw refused("came-already", "已签到，请勿重复操作");
        }
        if (shift.isTooEarlyAt(now)) {
            throw refused("too-early", "签到时间过早");
        }
        if (shift.isOverAt(now)) {
            throw refused("over", "班次已结束，无法签到");
        }
    }

    public Shift checkOut(long doctorId, long scheduleId, Place place) {
        Shift shift = own(doctorId, scheduleId);
        LocalDateTime now = now();
        if (shift.checkedInAt() == null) {
            throw refused("never-came", "尚未签到，无法签退");
        }
        if (shift.checkedOutAt() != null) {
            throw refused("left-already", "已签退，请勿重复操作");
        }
        if (shift.isTooLateToLeaveAt(now)) {
            throw refused("too-late", "签退超时，请联系管理员");
        }
        if (!repository.checkOut(scheduleId, place, now)) {
            throw refused("left-already", "已签退，请勿重复操作");
        }
        return new Shift(shift.session(), new Attendance(shift.checkedInAt(), now));
    }

    private Shift own(long doctorId, long scheduleId) {
        Session session = sessions.find(scheduleId)
                .filter(found -> found.schedule().doctorId() == doctorId)
                .orElseThrow(() -> refused("unknown", "排班不存在或不属于当前医生"));
        return new Shift(session, repository.of(List.of(scheduleId)).getOrDefault(scheduleId, Attendance.NONE));
    }

    private static Failure refused(String rule, String message) {
        return new Failure.Conflict("shift." + rule, message);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
