package guahao.care.services;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** Judges a service. */
@Action(function = "services", value = "review", access = Access.MANAGERS)
final class ReviewService implements Handler<ReviewService.Review, Updated> {

    private static final String NO_REASON = "审核驳回需填写理由";

    record Review(
            long id,
            ServiceStatus decision,
            @Nullable String reason,
            @Nullable Long rating) {}

    private final CareServices services;

    ReviewService(CareServices services) {
        this.services = services;
    }

    @Override
    public Review read(Payload payload) {
        payload.requestId();
        long id = payload.id("id");
        ServiceStatus decision = payload.choice("decision", ServiceStatus.class, Kinds.BAD_STATUS);
        if (decision == ServiceStatus.REVIEW) {
            payload.complain("decision", Kinds.BAD_STATUS);
        }
        if (decision == ServiceStatus.REJECTED && !payload.has("reason")) {
            payload.complain("reason", NO_REASON);
        }
        Long rating = payload.whole("rating", 1, 5, "评分需为 1–5 的整数");
        if (rating != null && decision == ServiceStatus.REJECTED) {
            payload.complain("rating", "仅通过时可评分");
        }
        return new Review(
                id,
                payload.required("decision", decision, ServiceStatus.REJECTED, Kinds.BAD_STATUS),
                payload.text("reason", 20, 200, "理由需 20–200 字"),
                rating);
    }

    @Override
    public Updated answer(Review review, Call call) {
        services.review(review, call);
        return new Updated(1);
    }
}
