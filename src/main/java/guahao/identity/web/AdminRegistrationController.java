package guahao.identity.web;

import guahao.identity.account.EmailAddress;
import guahao.identity.signin.AdminRegistration;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Making administrators, the first one included. */
@Controller("/auth")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class AdminRegistrationController {

    private static final int SHORTEST_PASSWORD = 6;
    private static final int LONGEST_PASSWORD = 64;

    private final AdminRegistration registration;

    AdminRegistrationController(AdminRegistration registration) {
        this.registration = registration;
    }

    @Serdeable
    record Registered(String detail) {}

    @Post("/register-admin")
    Registered register(Input input, @Nullable Caller caller) {
        registration.requireRight(caller);
        Fields fields = input.fieldsFromAnywhere();
        String identifier = fields.requiredText("identifier", 50);
        String name = fields.requiredText("name", 50);
        String password = password(fields);
        registration.register(name, identifier, password, email(fields), caller);
        return new Registered("成功创建管理员 " + name);
    }

    private static String password(Fields fields) {
        String password = fields.requiredText("password", LONGEST_PASSWORD);
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw Failure.Invalid.of(
                    new Problem("password", Problem.Reason.TOO_SHORT, "不能少于" + SHORTEST_PASSWORD + "个字符"));
        }
        return password;
    }

    private static @Nullable String email(Fields fields) {
        String email = fields.text("email", EmailAddress.MOST);
        return email == null || email.isEmpty() ? null : EmailAddress.kept("email", email);
    }
}
