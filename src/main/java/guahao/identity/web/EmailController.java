package guahao.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.identity.account.EmailAddress;
import guahao.identity.contact.EmailBinding;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.privacy.Masks;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Tying a mail address to the caller's account. */
@Controller("/auth/email")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EmailController {

    private static final int LONGEST_CODE = 20;

    private final EmailBinding emails;

    EmailController(EmailBinding emails) {
        this.emails = emails;
    }

    @Serdeable
    record Sent(
            String detail,
            @JsonProperty("email_masked") @Nullable String emailMasked) {}

    @Serdeable
    record Bound(String detail, String email) {}

    @Idempotent(clientToken = true)
    @Post("/send-verify-code")
    Sent send(Input input, Caller caller) {
        String email = email(input.requiredFields());
        emails.sendCode(caller.id(), email);
        return new Sent("验证码已发送到你的邮箱，请在5分钟内验证", Masks.email(email));
    }

    @Idempotent(clientToken = true)
    @Post("/verify-code")
    Bound verify(Input input, Caller caller) {
        Fields fields = input.requiredFields();
        String email = email(fields);
        emails.bind(caller.id(), email, fields.requiredText("code", LONGEST_CODE));
        return new Bound("邮箱绑定成功", email);
    }

    private static String email(Fields fields) {
        return EmailAddress.find(fields.requiredText("email", Integer.MAX_VALUE))
                .orElseThrow(() -> new Failure.Invalid("email.invalid", "邮箱格式不合法"));
    }
}
