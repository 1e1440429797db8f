package guahao.care.permissions;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Payload;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Opens what was asked for. */
@Action(function = "permissions", value = "request.approve", access = Access.ADMINS)
final class ApproveRequest implements Handler<ApproveRequest.Approval, Updated> {

    private static final long LONGEST =
            Duration.ofDays(90).plus(Duration.ofMinutes(1)).toMillis();

    record Approval(long id, @Nullable Long expiresAt) {}

    private final AccessRequests requests;
    private final Clock clock;

    ApproveRequest(AccessRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Approval read(Payload payload) {
        long now = clock.millis();
        return new Approval(payload.id("id"), payload.whole("expiresAt", now + 1, now + LONGEST, "有效期不合法"));
    }

    @Override
    public Updated answer(Approval approval, Call call) {
        requests.approve(approval.id(), approval.expiresAt(), call);
        return new Updated(1);
    }
}
