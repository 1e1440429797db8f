package guahao.care.maintenance;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;

/** Takes everything of the house away. */
@Action(function = "init-db", value = "wipe-all", access = Access.ADMINS)
@Requires(property = "guahao.sandbox", value = StringUtils.TRUE)
final class WipeAll implements Handler<Nothing, WipedCollections> {

    private final Wipe wipe;

    WipeAll(Wipe wipe) {
        this.wipe = wipe;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public WipedCollections answer(Nothing nothing, Call call) {
        return new WipedCollections(wipe.all(call));
    }
}
