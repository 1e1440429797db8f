package guahao.planning;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.SlotType;
import guahao.leave.ApprovedLeaves;
import guahao.leave.Leave;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleAdministration;
import guahao.scheduling.ScheduleDraft;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes a clinic's week what a plan wants: keeps the schedules that are wanted, stops the others, opens stopped ones
 * again and makes what is missing. What is past stays as it was.
 */
@Singleton
final class PlanExecution {

    private final ApprovedLeaves leaves;
    private final PlanChecks checks;
    private final PlannedSlots slots;
    private final Directory directory;
    private final Schedules schedules;
    private final ScheduleAdministration administration;
    private final Clock clock;

    PlanExecution(
            ApprovedLeaves leaves,
            PlanChecks checks,
            PlannedSlots slots,
            Directory directory,
            Schedules schedules,
            ScheduleAdministration administration,
            Clock clock) {
        this.leaves = leaves;
        this.checks = checks;
        this.slots = slots;
        this.directory = directory;
        this.schedules = schedules;
        this.administration = administration;
        this.clock = clock;
    }

    /** In the caller's transaction: all of it, or refused with nothing changed. */
    void carryOut(long clinicId, WeekMatrix matrix, Actor by) {
        LocalDate today = LocalDate.now(clock);
        List<Cell> cells = matrix.week().cells().stream()
                .filter(cell -> !cell.date().isBefore(today))
                .toList();
        if (cells.isEmpty()) {
            return;
        }
        var days = new Days(cells.getFirst().date(), cells.getLast().date());
        Set<Long> doctors = Set.copyOf(matrix.doctors().values());
        List<Leave> away = leaves.holdDuring(doctors, days);
        List<Schedule> there = schedules.lock(ScheduleFilter.during(days).inClinics(List.of(clinicId)));
        List<Turn> missing = missing(cells, matrix, there);
        checks.requirePossible(days, missing, away);
        there.stream()
                .filter(schedule -> schedule.open() && !matrix.wants(schedule))
                .forEach(schedule -> administration.stop(schedule.id(), by));
        add(directory.clinic(clinicId).orElseThrow(), missing, there, by);
        // Asked for and granted since then. Whatever is granted later waits for the schedules made here, and stops
        // them.
        checks.requireNobodyAway(missing, leaves.holdDuring(doctors, days));
    }

    private static List<Turn> missing(List<Cell> cells, WeekMatrix matrix, List<Schedule> there) {
        List<Turn> wanted = new ArrayList<>();
        for (Cell cell : cells) {
            Long doctor = matrix.doctorAt(cell);
            if (doctor != null) {
                wanted.add(new Turn(cell, doctor));
            }
        }
        there.stream().filter(Schedule::open).map(Turn::of).forEach(wanted::remove);
        return wanted;
    }

    private void add(Clinic clinic, List<Turn> missing, List<Schedule> there, Actor by) {
        Map<Turn, Integer> counts = slots.of(clinic, missing);
        for (Turn turn : missing) {
            try {
                there.stream()
                        .filter(schedule -> Turn.of(schedule).equals(turn))
                        .findFirst()
                        .ifPresentOrElse(
                                stopped -> administration.reopen(stopped.id(), by),
                                () -> administration.createPlanned(
                                        draft(clinic, turn, Objects.requireNonNull(counts.get(turn))), by));
            } catch (Failure.Conflict e) {
                throw checks.taken(turn);
            }
        }
    }

    /** No price of its own, so that the price levels are asked. */
    private static ScheduleDraft draft(Clinic clinic, Turn turn, int slots) {
        return new ScheduleDraft(
                turn.doctorId(),
                clinic.id(),
                turn.cell().date(),
                turn.cell().section(),
                SlotType.NORMAL,
                true,
                slots,
                BigDecimal.ZERO);
    }
}
