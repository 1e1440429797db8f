package guahao.approval;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Decides applications, whoever has them: each once. */
@Singleton
public final class Decisions {

    private final DecisionRepository repository;
    private final AuditTrail audit;
    private final Clock clock;

    Decisions(DecisionRepository repository, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * To be called inside the transaction that does what the decision leads to. Of several at once one decides; the
     * others are refused with what it stands at then.
     */
    public Approval decide(ApplicationKind kind, long id, Verdict verdict, Actor by) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Approval decision = new Approval(verdict.status(), by.accountId(), now, verdict.comment());
        if (!repository.decide(kind, id, decision)) {
            throw refused(repository.status(kind, id).orElseThrow(() -> kind.unknown(id)));
        }
        String action = kind.table() + "." + verdict.status().word();
        audit.record(AuditEntry.of(by.accountId(), action, kind.table(), id), by.origin());
        return decision;
    }

    private static Failure refused(ApprovalStatus status) {
        return new Failure.Conflict("approval.decided", "当前申请状态为 " + status.word() + "，无法重复审核");
    }
}
