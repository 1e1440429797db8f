package guahao.care.activities;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on, and what went on lately, for everybody. */
@Action(function = "activities", value = "publicList", access = Access.ANYONE)
final class ListPublicActivities implements Handler<ListPublicActivities.Wanted, ListPublicActivities.Page> {

    enum Window {
        CURRENT,
        LAST14D
    }

    record Wanted(boolean current, @Nullable ActivityStatus status) {}

    @Serdeable
    record Page(List<Activity> items) {}

    private final ActivityList list;

    ListPublicActivities(ActivityList list) {
        this.list = list;
    }

    @Override
    public Wanted read(Payload payload) {
        Window window = payload.choice("window", Window.class, "时间范围不合法");
        return new Wanted(window != Window.LAST14D, ActivityStatus.filter(payload, "status"));
    }

    @Override
    public Page answer(Wanted wanted, Call call) {
        return new Page(list.ofWindow(wanted.current(), wanted.status()));
    }
}
