package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;

/** The caller himself. */
@Action(
        function = "users",
        value = {"getProfile", "me.get"},
        access = Access.SIGNED_IN)
final class GetProfile implements Handler<Nothing, Profile> {

    private final Profiles profiles;

    GetProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public Profile answer(Nothing nothing, Call call) {
        return profiles.of(call.userId());
    }
}
