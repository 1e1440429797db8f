package guahao.leave;

import guahao.approval.Approval;
import guahao.directory.Doctor;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Constraints;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/** Asking for leave. */
@Singleton
public final class LeaveApplications {

    private static final Set<String> ONE_AT_A_TIME = Set.of("leave_morning", "leave_afternoon", "leave_night");

    private final LeaveRepository repository;
    private final LeaveTimes times;
    private final Transactions transactions;
    private final AuditTrail audit;

    LeaveApplications(LeaveRepository repository, LeaveTimes times, Transactions transactions, AuditTrail audit) {
        this.repository = repository;
        this.times = times;
        this.transactions = transactions;
        this.audit = audit;
    }

    public Leave apply(Doctor doctor, LeaveDraft draft, Actor by) {
        LeaveTimes.Asking asking = times.askedBy(doctor);
        asking.refusal(draft.date(), draft.shift()).ifPresent(refusal -> {
            throw refusal;
        });
        return transactions.write(() -> {
            long id = insert(doctor.id(), draft, asking.now());
            AuditEntry entry = AuditEntry.of(by.accountId(), "leave_application.made", Leave.KIND.table(), id)
                    .with(Map.of(
                            "doctor", doctor.id(),
                            "date", draft.date().toString(),
                            "shift", draft.shift().name()));
            audit.record(entry, by.origin());
            return new Leave(
                    id,
                    doctor.id(),
                    draft.date(),
                    draft.shift(),
                    draft.reason(),
                    draft.attachments(),
                    asking.now(),
                    Approval.PENDING);
        });
    }

    private long insert(long doctorId, LeaveDraft draft, LocalDateTime now) {
        try {
            return repository.insert(doctorId, draft, now);
        } catch (DataAccessException e) {
            if (Constraints.brokenBy(e).filter(ONE_AT_A_TIME::contains).isPresent()) {
                throw new Failure.Conflict("leave.twice", "该日期该时段已有请假申请，请勿重复提交");
            }
            throw e;
        }
    }
}
