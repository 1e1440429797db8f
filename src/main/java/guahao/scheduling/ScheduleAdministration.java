package guahao.scheduling;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Constraints;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Making, changing, stopping and deleting schedules; each is one transaction, or part of the caller's. */
@Singleton
public final class ScheduleAdministration {

    private final ScheduleRepository repository;
    private final ScheduleRules rules;
    private final OneOpenSchedule oneOpen;
    private final List<ScheduleStopped> listeners;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleAdministration(
            ScheduleRepository repository,
            ScheduleRules rules,
            OneOpenSchedule oneOpen,
            List<ScheduleStopped> listeners,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.oneOpen = oneOpen;
        this.listeners = listeners;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the id */
    public long create(ScheduleDraft draft, Actor by) {
        return transactions.write(() -> {
            rules.requireDoctorAndClinic(draft.doctorId(), draft.clinicId());
            rules.requireNotTooFarAhead(draft.date(), draft.doctorId(), draft.clinicId());
            Schedule wanted = drafted(draft);
            long id = oneOpen.hold(wanted, () -> repository.insert(wanted));
            record(by, "schedule.created", id, wanted);
            return id;
        });
    }

    private Schedule drafted(ScheduleDraft draft) {
        return new Schedule(
                0,
                draft.doctorId(),
                draft.clinicId(),
                draft.date(),
                draft.section(),
                draft.slotType(),
                draft.open(),
                draft.totalSlots(),
                draft.totalSlots(),
                rules.price(draft.price(), draft.doctorId(), draft.clinicId(), draft.slotType()),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Stops it or opens it again, too, when that is among what changes. */
    public Schedule change(long id, ScheduleChange change, Actor by) {
        return transactions.write(() -> {
            Schedule before = lock(id);
            Schedule after = priced(change.appliedTo(before), change);
            requirePermitted(before, after);
            if (oneOpen.hold(after, () -> repository.update(after)) == 0) {
                throw new Failure.Conflict("schedule.held", "总号源数不能少于已占用的号源数");
            }
            record(by, "schedule.changed", id, after);
            if (before.open() && !after.open()) {
                tellStopped(after, by);
            }
            return after;
        });
    }

    private Schedule priced(Schedule wanted, ScheduleChange change) {
        return change.price() == null
                ? wanted
                : wanted.withPrice(
                        rules.price(change.price(), wanted.doctorId(), wanted.clinicId(), wanted.slotType()));
    }

    private void requirePermitted(Schedule before, Schedule after) {
        if (!after.isWhereAndWhen(before)) {
            rules.requireDoctorAndClinic(after.doctorId(), after.clinicId());
            rules.requireNotLive(before);
        }
        if (!after.date().equals(before.date())) {
            rules.requireNotTooFarAhead(after.date(), after.doctorId(), after.clinicId());
        }
    }

    /** What depends on it is told; a stopped one stays as it is. */
    public Schedule stop(long id, Actor by) {
        return transactions.write(() -> {
            Schedule schedule = lock(id);
            return schedule.open() ? stopped(schedule, by) : schedule;
        });
    }

    /** Stops whatever the doctor holds then, in the order of ids. @return those that were open */
    public List<Schedule> stopAll(DoctorDay day, Collection<TimeSection> sections, Actor by) {
        return transactions.write(() -> repository.lockOpen(day, sections).stream()
                .map(schedule -> stopped(schedule, by))
                .toList());
    }

    private Schedule stopped(Schedule open, Actor by) {
        Schedule stopped = open.opened(false);
        repository.update(stopped);
        tellStopped(stopped, by);
        return stopped;
    }

    /** An open one stays as it is. */
    public Schedule reopen(long id, Actor by) {
        return transactions.write(() -> {
            Schedule schedule = lock(id);
            if (schedule.open()) {
                return schedule;
            }
            Schedule opened = schedule.opened(true);
            oneOpen.hold(opened, () -> repository.update(opened));
            record(by, "schedule.reopened", id, opened);
            return opened;
        });
    }

    /** Only one that no order ever referred to. */
    public void delete(long id, Actor by) {
        transactions.write(() -> {
            Schedule schedule = lock(id);
            rules.requireUnused(schedule);
            record(by, "schedule.deleted", id, schedule);
            return deleted(id);
        });
    }

    private int deleted(long id) {
        try {
            return repository.delete(id);
        } catch (DataAccessException e) {
            throw Constraints.isStillReferredTo(e) ? ScheduleRules.used() : e;
        }
    }

    private Schedule lock(long id) {
        return repository.lock(id).orElseThrow(() -> new Failure.NotFound("schedule.unknown", "排班", id));
    }

    private void tellStopped(Schedule schedule, Actor by) {
        record(by, "schedule.stopped", schedule.id(), schedule);
        listeners.forEach(listener -> listener.stopped(schedule, by));
    }

    private void record(Actor by, String action, long id, Schedule schedule) {
        AuditEntry entry = AuditEntry.of(by.accountId(), action, "schedule", id)
                .with(Map.of(
                        "doctor", schedule.doctorId(),
                        "clinic", schedule.clinicId(),
                        "date", schedule.date().toString(),
                        "section", schedule.section().name(),
                        "slotType", schedule.slotType().name(),
                        "open", schedule.open(),
                        "totalSlots", schedule.totalSlots(),
                        "price", schedule.price()));
        audit.record(entry, by.origin());
    }
}
