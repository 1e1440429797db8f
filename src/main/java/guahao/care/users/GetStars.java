package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;

/** The caller's starred files. */
@Action(function = "users", value = "getStars", access = Access.ANY_ROLE)
final class GetStars implements Handler<Nothing, Starred> {

    private final Stars stars;

    GetStars(Stars stars) {
        this.stars = stars;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public Starred answer(Nothing nothing, Call call) {
        return new Starred(stars.of(call.userId()));
    }
}
