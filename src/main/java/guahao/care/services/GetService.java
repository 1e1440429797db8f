package guahao.care.services;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.ById;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** One service. */
@Action(function = "services", value = "get", access = Access.ANY_ROLE)
final class GetService implements Handler<ById, ServiceRecord> {

    private final CareServices services;

    GetService(CareServices services) {
        this.services = services;
    }

    @Override
    public ById read(Payload payload) {
        return ById.read(payload);
    }

    @Override
    public ServiceRecord answer(ById wanted, Call call) {
        return services.read(wanted.id(), call);
    }
}
