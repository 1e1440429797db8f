package guahao.care.registrations;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Takes a place, or one in the queue. */
@Action(function = "registrations", value = "register", access = Access.ANYONE, repeatable = true)
final class Register implements Handler<Register.Wanted, Register.Registered> {

    record Wanted(long activityId, @Nullable GuestContact contact) {}

    @Serdeable
    record Registered(String status, @JsonProperty("_id") String id) {}

    private final Registrations registrations;

    Register(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(payload.id("activityId"), GuestContact.read(payload));
    }

    @Override
    public Registered answer(Wanted wanted, Call call) {
        Registrations.Placed placed = registrations.register(wanted.activityId(), wanted.contact(), call);
        return new Registered(Words.of(placed.status()), Long.toString(placed.id()));
    }
}
