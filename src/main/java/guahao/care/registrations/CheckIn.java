package guahao.care.registrations;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Payload;

/** Says that somebody has come. */
@Action(function = "registrations", value = "checkin", access = Access.SIGNED_IN)
final class CheckIn implements Handler<Target.Named, Updated> {

    private final Registrations registrations;

    CheckIn(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Target.Named read(Payload payload) {
        return Target.Named.read(payload);
    }

    @Override
    public Updated answer(Target.Named named, Call call) {
        return new Updated(registrations.checkIn(named.by(call, "仅管理员/社工可为他人签到")));
    }
}
