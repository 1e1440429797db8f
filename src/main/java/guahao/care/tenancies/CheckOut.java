package guahao.care.tenancies;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import java.time.LocalDate;

/** Ends a stay. */
@Action(function = "tenancies", value = "update", access = Access.MANAGERS)
final class CheckOut implements Handler<CheckOut.Leaving, Updated> {

    record Leaving(long id, LocalDate day) {}

    private final Stays stays;

    CheckOut(Stays stays) {
        this.stays = stays;
    }

    @Override
    public Leaving read(Payload payload) {
        return new Leaving(payload.id("id"), Kinds.requiredDate(payload.object("patch"), "checkOutDate"));
    }

    @Override
    public Updated answer(Leaving leaving, Call call) {
        stays.checkOut(leaving.id(), leaving.day(), call);
        return new Updated(1);
    }
}
