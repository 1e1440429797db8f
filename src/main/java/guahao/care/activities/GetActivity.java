package guahao.care.activities;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.ById;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** One activity. */
@Action(function = "activities", value = "get", access = Access.ANYONE)
final class GetActivity implements Handler<ById, Activity> {

    private final Activities activities;

    GetActivity(Activities activities) {
        this.activities = activities;
    }

    @Override
    public ById read(Payload payload) {
        return new ById(payload.idOf("id", "activityId"));
    }

    @Override
    public Activity answer(ById wanted, Call call) {
        return activities.read(wanted.id());
    }
}
