package guahao.care.registrations;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Payload;

/** Gives a place back. */
@Action(function = "registrations", value = "cancel", access = Access.SIGNED_IN)
final class Cancel implements Handler<Target.Named, Updated> {

    private final Registrations registrations;

    Cancel(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Target.Named read(Payload payload) {
        return Target.Named.read(payload);
    }

    @Override
    public Updated answer(Target.Named named, Call call) {
        return new Updated(registrations.cancel(named.by(call, "需要权限")));
    }
}
