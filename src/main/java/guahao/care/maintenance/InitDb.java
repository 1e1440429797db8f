package guahao.care.maintenance;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;

/** Makes the tables that are missing: none, as no server starts without them. */
@Action(function = "init-db", value = "main", access = Access.ADMINS)
final class InitDb implements Handler<Nothing, MadeTables> {

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public MadeTables answer(Nothing nothing, Call call) {
        return MadeTables.NONE;
    }
}
