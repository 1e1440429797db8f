package guahao.care.gateway;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves the house's audit rows, in the transaction of the deed. */
@Singleton
public final class CareAudit {

    /** The kind of target that all of them have. */
    public static final String TARGET_TYPE = "care";

    private final AuditTrail trail;

    CareAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param target ids, words and counts; never numbers, phones or texts of people */
    public void record(Call call, String action, Map<String, Object> target) {
        record(call, call.userIdOrNull(), action, target);
    }

    /** Where somebody acts from outside of the house. */
    public void record(Actor actor, String action, Map<String, Object> target) {
        trail.record(new AuditEntry(actor.accountId(), action, TARGET_TYPE, null, target), actor.origin());
    }

    /** Where who acts is known only by what he does. */
    public void record(Call call, @Nullable Long actorId, String action, Map<String, Object> target) {
        trail.record(new AuditEntry(actorId, action, TARGET_TYPE, null, target), call.origin());
    }
}
