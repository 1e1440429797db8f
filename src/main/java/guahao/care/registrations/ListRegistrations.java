package guahao.care.registrations;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Kinds;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import guahao.platform.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registrations: all for those who manage, for others their own. */
@Action(function = "registrations", value = "list", access = Access.SIGNED_IN)
final class ListRegistrations implements Handler<ListRegistrations.Wanted, List<Registration>> {

    private static final int PAGE_SIZE = 10;
    private static final int MOST = 1000;

    record Wanted(
            @Nullable Long activityId,
            boolean mine,
            @Nullable Long userId,
            @Nullable String status,
            @Nullable Paging paging) {}

    private final RegistrationRepository rows;

    ListRegistrations(RegistrationRepository rows) {
        this.rows = rows;
    }

    @Override
    public Wanted read(Payload payload) {
        boolean mine = payload.is("userId", "me");
        boolean paged = payload.has("page") || payload.has("pageSize");
        return new Wanted(
                payload.optionalId("activityId"),
                mine,
                mine ? null : payload.optionalId("userId"),
                Words.ofNullable(payload.choice("status", RegistrationStatus.class, Kinds.BAD_STATUS)),
                paged ? Paging.of(payload, PAGE_SIZE) : null);
    }

    @Override
    public List<Registration> answer(Wanted wanted, Call call) {
        Conditions conditions = new Conditions()
                .andIf("activity_id = ?", wanted.activityId())
                .andIf("user_id = ?", whose(wanted, call))
                .andIf("status = ?", wanted.status());
        Paging paging = wanted.paging();
        return rows.list(conditions, paging == null ? " limit " + MOST : paging.limit(), call);
    }

    private static @Nullable Long whose(Wanted wanted, Call call) {
        Long named = wanted.mine() ? (Long) call.userId() : wanted.userId();
        if (call.isManager()) {
            return named;
        }
        boolean others = named == null ? wanted.activityId() != null : !call.isBy(named);
        if (others) {
            throw new Failure.Forbidden();
        }
        return call.userId();
    }
}
