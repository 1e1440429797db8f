package guahao.planning;

import guahao.approval.ApprovalStatus;
import guahao.platform.database.Conditions;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which applications; null narrows nothing, an empty collection finds nothing. */
public record WeekPlanFilter(
        @Nullable Collection<Long> clinicIds, @Nullable ApprovalStatus status) {

    Conditions conditions() {
        var conditions = new Conditions().andIf("status = ?", status == null ? null : status.name());
        return clinicIds == null ? conditions : conditions.in("clinic_id", clinicIds);
    }
}
