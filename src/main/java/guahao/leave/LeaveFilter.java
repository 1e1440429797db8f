package guahao.leave;

import guahao.approval.ApprovalStatus;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which applications; null narrows nothing, an empty collection finds nothing. */
public record LeaveFilter(
        @Nullable Collection<Long> doctorIds, @Nullable ApprovalStatus status) {}
