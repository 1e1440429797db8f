package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Kinds;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The applications of one status. */
@Action(function = "users", value = "listRegistrations", access = Access.MANAGERS)
final class ListRegistrations implements Handler<ListRegistrations.Wanted, ListRegistrations.Page> {

    private static final int PAGE_SIZE = 20;

    record Wanted(UserStatus status, Paging paging) {}

    @Serdeable
    record Page(List<ListedApplication> items, Paging.Meta meta) {}

    private final ApplicationRepository rows;

    ListRegistrations(ApplicationRepository rows) {
        this.rows = rows;
    }

    @Override
    public Wanted read(Payload payload) {
        UserStatus status = payload.choice("status", UserStatus.class, Kinds.BAD_STATUS);
        return new Wanted(status == null ? UserStatus.PENDING : status, Paging.of(payload, PAGE_SIZE));
    }

    @Override
    public Page answer(Wanted wanted, Call call) {
        return new Page(
                rows.page(wanted.status(), wanted.paging()), wanted.paging().meta(rows.count(wanted.status())));
    }
}
