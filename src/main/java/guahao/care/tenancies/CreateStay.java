package guahao.care.tenancies;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Created;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** A new stay. */
@Action(function = "tenancies", value = "create", access = Access.MANAGERS, repeatable = true)
final class CreateStay implements Handler<NewStay, Created> {

    private final Stays stays;

    CreateStay(Stays stays) {
        this.stays = stays;
    }

    @Override
    public NewStay read(Payload payload) {
        return NewStay.read(payload.objectOrFlat("tenancy"));
    }

    @Override
    public Created answer(NewStay stay, Call call) {
        return Created.of(stays.create(stay, call));
    }
}
