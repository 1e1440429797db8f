package guahao.care.permissions;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Payload;

/** Refuses what was asked for. */
@Action(function = "permissions", value = "request.reject", access = Access.ADMINS)
final class RejectRequest implements Handler<RejectRequest.Rejection, Updated> {

    record Rejection(long id, String reason) {}

    private final AccessRequests requests;

    RejectRequest(AccessRequests requests) {
        this.requests = requests;
    }

    @Override
    public Rejection read(Payload payload) {
        return new Rejection(payload.id("id"), payload.requiredText("reason", 20, 200, "审核驳回需填写理由"));
    }

    @Override
    public Updated answer(Rejection rejection, Call call) {
        requests.reject(rejection.id(), rejection.reason(), call);
        return new Updated(1);
    }
}
