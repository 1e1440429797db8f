package guahao.care.maintenance;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;

/** Takes away the accounts that sign in with a name of the house, but for administrators. */
@Action(function = "init-db", value = "reset-auth", access = Access.ADMINS)
@Requires(property = "guahao.sandbox", value = StringUtils.TRUE)
final class ResetAuth implements Handler<Nothing, WipedCollections> {

    private final Wipe wipe;

    ResetAuth(Wipe wipe) {
        this.wipe = wipe;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public WipedCollections answer(Nothing nothing, Call call) {
        return new WipedCollections(wipe.signIns(call));
    }
}
