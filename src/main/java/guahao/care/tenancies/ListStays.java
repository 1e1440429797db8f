package guahao.care.tenancies;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Listing;
import guahao.care.input.Payload;
import java.util.List;
import java.util.Map;

/** The stays, page by page. */
@Action(function = "tenancies", value = "list", access = Access.MANAGERS)
final class ListStays implements Handler<Listing<StayFilter>, List<Stay>> {

    private static final Listing.Kind KIND = new Listing.Kind(
            Map.of("createdAt", "created_at", "checkInDate", "check_in_date", "checkOutDate", "check_out_date"),
            "check_in_date",
            20);

    private final StayList list;

    ListStays(StayList list) {
        this.list = list;
    }

    @Override
    public Listing<StayFilter> read(Payload payload) {
        return Listing.read(payload, StayFilter::read, KIND);
    }

    @Override
    public List<Stay> answer(Listing<StayFilter> wanted, Call call) {
        return list.page(wanted, call);
    }
}
