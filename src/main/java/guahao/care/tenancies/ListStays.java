package guahao.care.tenancies;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.care.input.Sorting;
import java.util.List;
import java.util.Map;

/** The stays, page by page. */
@Action(function = "tenancies", value = "list", access = Access.MANAGERS)
final class ListStays implements Handler<ListStays.Wanted, List<Stay>> {

    private static final Map<String, String> SORTABLE =
            Map.of("createdAt", "created_at", "checkInDate", "check_in_date", "checkOutDate", "check_out_date");
    private static final int PAGE_SIZE = 20;

    record Wanted(StayFilter filter, Sorting sorting, Paging paging) {}

    private final StayList list;

    ListStays(StayList list) {
        this.list = list;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(
                StayFilter.read(payload.object("filter")),
                Sorting.of(payload, SORTABLE, "check_in_date"),
                Paging.of(payload, PAGE_SIZE));
    }

    @Override
    public List<Stay> answer(Wanted wanted, Call call) {
        return list.page(wanted.filter(), wanted.sorting(), wanted.paging(), call);
    }
}
