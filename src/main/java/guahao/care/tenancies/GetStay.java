package guahao.care.tenancies;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.ById;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** One stay. */
@Action(function = "tenancies", value = "get", access = Access.MANAGERS)
final class GetStay implements Handler<ById, Stay> {

    private final Stays stays;

    GetStay(Stays stays) {
        this.stays = stays;
    }

    @Override
    public ById read(Payload payload) {
        return ById.read(payload);
    }

    @Override
    public Stay answer(ById wanted, Call call) {
        return stays.read(wanted.id(), call);
    }
}
