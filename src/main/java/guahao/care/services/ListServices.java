package guahao.care.services;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Listing;
import guahao.care.input.Payload;
import java.util.List;
import java.util.Map;

/** The services, page by page. */
@Action(function = "services", value = "list", access = Access.ANY_ROLE)
final class ListServices implements Handler<Listing<ServiceFilter>, List<ServiceRecord>> {

    private static final Listing.Kind KIND =
            new Listing.Kind(Map.of("createdAt", "created_at", "date", "date"), "date", 10);

    private final CareServices services;

    ListServices(CareServices services) {
        this.services = services;
    }

    @Override
    public Listing<ServiceFilter> read(Payload payload) {
        return Listing.read(payload, ServiceFilter::read, KIND);
    }

    @Override
    public List<ServiceRecord> answer(Listing<ServiceFilter> wanted, Call call) {
        return services.page(wanted, call);
    }
}
