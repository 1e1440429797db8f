package guahao.care.activities;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.care.input.Sorting;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The activities, page by page. */
@Action(function = "activities", value = "list", access = Access.ANYONE)
final class ListActivities implements Handler<ListActivities.Wanted, ListActivities.Page> {

    private static final Map<String, String> SORTABLE = Map.of("createdAt", "created_at", "date", "date");
    private static final int PAGE_SIZE = 10;

    record Wanted(ActivityList.Filter filter, Sorting sorting, Paging paging) {}

    @Serdeable
    record Page(List<Activity> items, Paging.Meta meta) {}

    private final ActivityList list;

    ListActivities(ActivityList list) {
        this.list = list;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(
                ActivityList.Filter.read(payload.object("filter")),
                Sorting.of(payload, SORTABLE, "date"),
                Paging.of(payload, PAGE_SIZE));
    }

    @Override
    public Page answer(Wanted wanted, Call call) {
        List<Activity> items = list.page(wanted.filter(), wanted.sorting(), wanted.paging(), call);
        return new Page(items, wanted.paging().meta(list.count(wanted.filter(), call)));
    }
}
