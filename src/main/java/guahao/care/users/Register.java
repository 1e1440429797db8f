package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;

/** Asks for a role. */
@Action(function = "users", value = "register", access = Access.SIGNED_IN)
final class Register implements Handler<Application, Register.Submitted> {

    @Serdeable
    record Submitted(String status) {}

    private final Applications applications;

    Register(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Application read(Payload payload) {
        return Application.read(payload);
    }

    @Override
    public Submitted answer(Application application, Call call) {
        applications.submit(application, call);
        return new Submitted("pending");
    }
}
