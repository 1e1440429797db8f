package guahao.care.services;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.care.input.Sorting;
import java.util.List;
import java.util.Map;

/** The services, page by page. */
@Action(function = "services", value = "list", access = Access.ANY_ROLE)
final class ListServices implements Handler<ListServices.Wanted, List<ServiceRecord>> {

    private static final Map<String, String> SORTABLE = Map.of("createdAt", "created_at", "date", "date");
    private static final int PAGE_SIZE = 10;

    record Wanted(ServiceFilter filter, Sorting sorting, Paging paging) {}

    private final CareServices services;

    ListServices(CareServices services) {
        this.services = services;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(
                ServiceFilter.read(payload.object("filter")),
                Sorting.of(payload, SORTABLE, "date"),
                Paging.of(payload, PAGE_SIZE));
    }

    @Override
    public List<ServiceRecord> answer(Wanted wanted, Call call) {
        return services.page(wanted.filter(), wanted.sorting(), wanted.paging(), call);
    }
}
