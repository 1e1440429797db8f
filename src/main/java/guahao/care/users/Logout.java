package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;

/** Ends the token that came. */
@Action(function = "users", value = "logout", access = Access.SIGNED_IN)
final class Logout implements Handler<Nothing, Logout.Done> {

    @Serdeable
    record Done(boolean success) {}

    private final CareLogin login;

    Logout(CareLogin login) {
        this.login = login;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public Done answer(Nothing nothing, Call call) {
        login.logout(call);
        return new Done(true);
    }
}
