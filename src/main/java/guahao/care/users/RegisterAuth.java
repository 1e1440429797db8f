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
import java.util.regex.Pattern;

/** An account for somebody who manages. */
@Action(function = "users", value = "registerAuth", access = Access.ADMINS)
final class RegisterAuth implements Handler<RegisterAuth.Wanted, RegisterAuth.Registered> {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final String BAD_USERNAME = "用户名需 3–30 位，以字母开头，仅含字母、数字、_ 和 -";

    record Wanted(String username, String password, CareRole role) {
        @Override
        public String toString() {
            return "Wanted[" + role + "]";
        }
    }

    @Serdeable
    record Registered(@JsonProperty("_id") String id, String username, String role) {}

    private final Managers managers;

    RegisterAuth(Managers managers) {
        this.managers = managers;
    }

    @Override
    public Wanted read(Payload payload) {
        String username = payload.text("username", 3, 30, BAD_USERNAME);
        if (username != null && !USERNAME.matcher(username).matches()) {
            payload.complain("username", BAD_USERNAME);
        }
        CareRole role = payload.choice("role", CareRole.class, "角色不合法");
        if (role != null && !role.manages()) {
            payload.complain("role", "角色不合法");
        }
        return new Wanted(
                payload.required("username", username, "", BAD_USERNAME),
                payload.requiredText("password", 6, 64, "密码需 6–64 位"),
                payload.required("role", role, CareRole.SOCIAL_WORKER, "角色不合法"));
    }

    @Override
    public Registered answer(Wanted wanted, Call call) {
        long id = managers.create(wanted.username(), wanted.password(), wanted.role(), call);
        return new Registered(Long.toString(id), wanted.username(), Words.of(wanted.role()));
    }
}
