package guahao.care.services;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Created;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** A new service, to be reviewed. */
@Action(function = "services", value = "create", access = Access.VOLUNTEERS_AND_MANAGERS, repeatable = true)
final class CreateService implements Handler<NewService, Created> {

    private final CareServices services;

    CreateService(CareServices services) {
        this.services = services;
    }

    @Override
    public NewService read(Payload payload) {
        return NewService.read(payload.objectOrFlat("service"));
    }

    @Override
    public Created answer(NewService service, Call call) {
        return Created.of(services.create(service, call));
    }
}
