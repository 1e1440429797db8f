package guahao.care.activities;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Payload;

/** Changes an activity. */
@Action(function = "activities", value = "update", access = Access.MANAGERS)
final class UpdateActivity implements Handler<UpdateActivity.Change, Updated> {

    record Change(long id, ActivityFields patch) {}

    private final Activities activities;

    UpdateActivity(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Change read(Payload payload) {
        long id = payload.idOf("id", "activityId");
        String patch = payload.has("patch") || !payload.has("data") ? "patch" : "data";
        payload.requireKey(patch);
        return new Change(id, ActivityFields.read(payload.object(patch)));
    }

    @Override
    public Updated answer(Change change, Call call) {
        return new Updated(activities.update(change.id(), change.patch(), call));
    }
}
