package guahao.care.activities;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Listing;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The activities, page by page. */
@Action(function = "activities", value = "list", access = Access.ANYONE)
final class ListActivities implements Handler<Listing<ActivityList.Filter>, ListActivities.Page> {

    private static final Listing.Kind KIND =
            new Listing.Kind(Map.of("createdAt", "created_at", "date", "date"), "date", 10);

    @Serdeable
    record Page(List<Activity> items, Paging.Meta meta) {}

    private final ActivityList list;

    ListActivities(ActivityList list) {
        this.list = list;
    }

    @Override
    public Listing<ActivityList.Filter> read(Payload payload) {
        return Listing.read(payload, ActivityList.Filter::read, KIND);
    }

    @Override
    public Page answer(Listing<ActivityList.Filter> wanted, Call call) {
        List<Activity> items = list.page(wanted, call);
        return new Page(items, wanted.paging().meta(list.count(wanted.filter(), call)));
    }
}
