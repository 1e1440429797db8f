package guahao.care.users;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** Signs in with a name and a password. */
@Action(function = "users", value = "login", access = Access.ANYONE)
final class Login implements Handler<Login.Presented, CareLogin.LoggedIn> {

    record Presented(String username, String password) {
        @Override
        public String toString() {
            return "Presented[]";
        }
    }

    private final CareLogin login;

    Login(CareLogin login) {
        this.login = login;
    }

    @Override
    public Presented read(Payload payload) {
        return new Presented(
                payload.requiredText("username", 2, 50, "用户名需 2–50 个字符"),
                payload.requiredText("password", 6, 64, "密码需 6–64 位"));
    }

    @Override
    public CareLogin.LoggedIn answer(Presented presented, Call call) {
        return login.login(presented.username(), presented.password(), call);
    }
}
