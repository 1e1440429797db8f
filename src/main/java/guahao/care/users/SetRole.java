package guahao.care.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareRole;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Gives somebody a role. */
@Action(function = "users", value = "setRole", access = Access.ADMINS)
final class SetRole implements Handler<SetRole.Wanted, SetRole.Given> {

    record Wanted(CareRole role, @Nullable Long userId) {}

    @Serdeable
    record Given(@JsonProperty("_id") String id, String role) {}

    private final Managers managers;

    SetRole(Managers managers) {
        this.managers = managers;
    }

    @Override
    public Wanted read(Payload payload) {
        CareRole role = payload.choice("role", CareRole.class, "角色不合法");
        return new Wanted(payload.required("role", role, CareRole.PARENT, "角色不合法"), payload.optionalId("openId"));
    }

    @Override
    public Given answer(Wanted wanted, Call call) {
        long userId = wanted.userId() == null ? call.userId() : wanted.userId();
        managers.setRole(userId, wanted.role(), call);
        return new Given(Long.toString(userId), Words.of(wanted.role()));
    }
}
