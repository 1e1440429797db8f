package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** Stars a file, or takes the star away. */
@Action(function = "users", value = "toggleStar", access = Access.ANY_ROLE)
final class ToggleStar implements Handler<ToggleStar.Wanted, Starred> {

    record Wanted(long patientId, @Nullable Boolean value) {}

    private final Stars stars;

    ToggleStar(Stars stars) {
        this.stars = stars;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(payload.id("patientId"), payload.flag("value"));
    }

    @Override
    public Starred answer(Wanted wanted, Call call) {
        return new Starred(stars.toggle(call.userId(), wanted.patientId(), wanted.value()));
    }
}
