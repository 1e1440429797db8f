package guahao.planning;

import guahao.approval.ApplicationKind;
import guahao.approval.Approval;
import guahao.approval.Decisions;
import guahao.approval.Verdict;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Listed;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import guahao.wire.graphql.connection.TimePlace;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applications for weeks: one for each clinic and week, whichever was submitted last. */
@Singleton
public final class WeekPlans {

    private static final ApplicationKind KIND = new ApplicationKind("week_plan", "排班申请");

    private final WeekPlanRepository repository;
    private final PlanExecution execution;
    private final ManagedClinics clinics;
    private final Directory directory;
    private final Schedules schedules;
    private final Decisions decisions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    WeekPlans(
            WeekPlanRepository repository,
            PlanExecution execution,
            ManagedClinics clinics,
            Directory directory,
            Schedules schedules,
            Decisions decisions,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.execution = execution;
        this.clinics = clinics;
        this.directory = directory;
        this.schedules = schedules;
        this.decisions = decisions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param changes at least one
     * @return the id of the application
     */
    public long submit(Doctor head, long clinicId, List<CellChange> changes, Actor by) {
        Clinic clinic = clinics.get(head, clinicId);
        Week week = week(changes);
        requireDoctors(changes);
        return transactions.write(() -> {
            WeekMatrix matrix = standing(clinic, week).with(changes);
            LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            long id = repository.submit(clinic.id(), matrix, head.id(), now);
            AuditEntry entry = AuditEntry.of(by.accountId(), "week_plan.submitted", KIND.table(), id)
                    .with(Map.of("clinic", clinic.id(), "week", week.monday().toString(), "doctors", matrix.text()));
            audit.record(entry, by.origin());
            return id;
        });
    }

    private static Week week(List<CellChange> changes) {
        List<Week> weeks = changes.stream()
                .map(change -> Week.of(change.cell().date()))
                .distinct()
                .toList();
        if (weeks.size() > 1) {
            throw new Failure.Invalid("week-plan.weeks", "变更必须在同一周内");
        }
        return weeks.getFirst();
    }

    private void requireDoctors(List<CellChange> changes) {
        for (CellChange change : changes) {
            Long id = change.doctorId();
            if (id != null && directory.doctor(id).isEmpty()) {
                throw new Failure.Invalid("week-plan.doctor", "医生不存在(ID: " + id + ")");
            }
        }
    }

    private WeekMatrix standing(Clinic clinic, Week week) {
        var filter = ScheduleFilter.during(week.days()).inClinics(List.of(clinic.id()));
        return WeekMatrix.of(week, schedules.all(filter));
    }

    public WeekPlan get(long id) {
        return repository.find(id).orElseThrow(() -> KIND.unknown(id));
    }

    /** Newest first. */
    public Listed<WeekPlan> page(WeekPlanFilter filter, PageRequest page) {
        return new Listed<>(repository.page(filter.conditions(), page), count(filter));
    }

    /** The newest, or the newest behind a place. */
    public List<WeekPlan> page(WeekPlanFilter filter, @Nullable TimePlace after, int size) {
        return repository.page(filter.conditions(), after, size);
    }

    public long count(WeekPlanFilter filter) {
        return repository.count(filter.conditions());
    }

    /** An approval carries the plan out, in the same transaction; one that cannot be carried out stays undecided. */
    public Approval decide(long id, Verdict verdict, Actor by) {
        return transactions.write(() -> {
            Approval approval = decisions.decide(KIND, id, verdict, by);
            if (verdict.approves()) {
                WeekPlan plan = get(id);
                execution.carryOut(plan.clinicId(), plan.matrix(), by);
            }
            return approval;
        });
    }
}
