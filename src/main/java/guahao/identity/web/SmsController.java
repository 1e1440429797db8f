package guahao.identity.web;

import guahao.identity.account.ContactFields;
import guahao.identity.contact.PhoneVerification;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Codes to the phones of those who want to register. */
@Controller("/auth/sms")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SmsController {

    private static final int LONGEST_CODE = 20;

    private final PhoneVerification phones;

    SmsController(PhoneVerification phones) {
        this.phones = phones;
    }

    @Post("/send-code")
    Done send(Input input) {
        phones.sendCode(ContactFields.requiredPhone(input.requiredFields(), "phone"));
        return new Done("验证码已发送");
    }

    @Post("/verify-code")
    Done verify(Input input) {
        Fields fields = input.requiredFields();
        String phone = ContactFields.requiredPhone(fields, "phone");
        phones.verify(phone, fields.requiredText("code", LONGEST_CODE));
        return new Done("验证码验证通过");
    }
}
