package guahao.identity.web;

import guahao.identity.account.ContactFields;
import guahao.identity.password.NewPassword;
import guahao.identity.signin.AdminRegistration;
import guahao.platform.caller.Caller;
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
        String password = NewPassword.of(fields);
        registration.register(name, identifier, password, ContactFields.email(fields), caller);
        return new Registered("成功创建管理员 " + name);
    }
}
