package guahao.care.activities;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Created;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** A new activity. */
@Action(function = "activities", value = "create", access = Access.MANAGERS, repeatable = true)
final class CreateActivity implements Handler<ActivityFields, Created> {

    private final Activities activities;

    CreateActivity(Activities activities) {
        this.activities = activities;
    }

    @Override
    public ActivityFields read(Payload payload) {
        return ActivityFields.readNew(payload.objectOrFlat("activity"));
    }

    @Override
    public Created answer(ActivityFields fields, Call call) {
        return Created.of(activities.create(fields, call));
    }
}
