package guahao.planning;

import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.leave.Leave;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether doctors are there for what a plan wants of them. */
@Singleton
final class PlanChecks {

    private final Directory directory;
    private final Schedules schedules;

    PlanChecks(Directory directory, Schedules schedules) {
        this.directory = directory;
        this.schedules = schedules;
    }

    /**
     * In the caller's transaction, in which the schedules of these doctors do not change any more.
     *
     * @param added turns that have no schedule yet, so that any schedule in their way is in another clinic
     * @param leaves approved ones of these doctors
     */
    void requirePossible(Days days, List<Turn> added, List<Leave> leaves) {
        Set<Long> ids = added.stream().map(Turn::doctorId).collect(Collectors.toSet());
        Map<Long, Doctor> known = directory.doctors(ids);
        Set<Turn> taken = schedules.lock(ScheduleFilter.during(days).ofDoctors(ids)).stream()
                .filter(Schedule::open)
                .map(Turn::of)
                .collect(Collectors.toSet());
        for (Turn turn : added) {
            if (!known.containsKey(turn.doctorId())) {
                throw refused(turn, "医生不存在");
            }
            if (taken.contains(turn)) {
                throw taken(turn);
            }
        }
        requireNobodyAway(added, leaves);
    }

    void requireNobodyAway(List<Turn> added, List<Leave> leaves) {
        for (Turn turn : added) {
            if (leaves.stream().anyMatch(turn::isDuring)) {
                throw refused(turn, "已请假");
            }
        }
    }

    Failure taken(Turn turn) {
        return refused(turn, "在其他门诊已有排班");
    }

    private Failure refused(Turn turn, String cause) {
        String name = directory.doctor(turn.doctorId()).map(Doctor::name).orElse("医生(ID: " + turn.doctorId() + ")");
        return new Failure.Conflict(
                "week-plan.impossible", name + " " + turn.cell().label() + " " + cause);
    }
}
