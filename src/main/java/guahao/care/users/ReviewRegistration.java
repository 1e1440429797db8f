package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareRole;
import guahao.care.gateway.Handler;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** Decides an application. */
@Action(function = "users", value = "reviewRegistration", access = Access.MANAGERS)
final class ReviewRegistration implements Handler<ReviewRegistration.Review, Reviewed> {

    private static final int LONGEST_REASON = 200;

    enum Decision {
        APPROVE,
        REJECT
    }

    record Review(
            long userId,
            Decision decision,
            @Nullable CareRole role,
            @Nullable String reason) {}

    private final Applications applications;

    ReviewRegistration(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Review read(Payload payload) {
        return new Review(
                payload.id("openId"),
                payload.required(
                        "decision",
                        payload.choice("decision", Decision.class, Kinds.BAD_STATUS),
                        Decision.REJECT,
                        Kinds.BAD_STATUS),
                Application.appliedRole(payload, "role"),
                payload.text("reason", LONGEST_REASON));
    }

    @Override
    public Reviewed answer(Review review, Call call) {
        return review.decision() == Decision.APPROVE
                ? applications.approve(review.userId(), review.role(), call)
                : applications.reject(review.userId(), review.reason(), call);
    }
}
