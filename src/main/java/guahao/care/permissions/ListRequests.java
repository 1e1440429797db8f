package guahao.care.permissions;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The requests, page by page. */
@Action(function = "permissions", value = "request.list", access = Access.ANY_ROLE)
final class ListRequests implements Handler<ListRequests.Wanted, ListRequests.Page> {

    private static final int PAGE_SIZE = 20;

    record Wanted(RequestList.Filter filter, Paging paging) {}

    @Serdeable
    record Page(List<AccessRequest> items, Paging.Meta meta, boolean hasMore) {}

    private final RequestList list;

    ListRequests(RequestList list) {
        this.list = list;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(RequestList.Filter.read(payload.object("filter")), Paging.of(payload, PAGE_SIZE));
    }

    @Override
    public Page answer(Wanted wanted, Call call) {
        Paging.Meta meta = wanted.paging().meta(list.count(wanted.filter(), call));
        return new Page(list.page(wanted.filter(), wanted.paging(), call), meta, meta.hasMore());
    }
}
