package guahao.identity.web;

import guahao.identity.account.ContactFields;
import guahao.identity.account.EmailAddress;
import guahao.identity.password.NewPassword;
import guahao.identity.registration.MailRegistration;
import guahao.identity.registration.PhoneRegistration;
import guahao.identity.token.Tokens;
import guahao.patient.Gender;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Dates;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How people become known: by a code to their phone, or by a mail. */
@Controller("/auth")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class RegistrationController {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_LINK = 200;

    private final PhoneRegistration byPhone;
    private final MailRegistration byMail;
    private final Tokens tokens;
    private final Clock clock;

    RegistrationController(PhoneRegistration byPhone, MailRegistration byMail, Tokens tokens, Clock clock) {
        this.byPhone = byPhone;
        this.byMail = byMail;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Answers a token to who names himself, and where to look for a mail to who names his mail address. */
    @Post("/register")
    Object register(Input input) {
        Fields fields = input.requiredFields();
        boolean byName = fields.text("name", Integer.MAX_VALUE) != null;
        return byName ? registerByPhone(fields) : registerByMail(fields);
    }

    private String registerByPhone(Fields fields) {
        var person = new PhoneRegistration.Person(
                ContactFields.requiredPhone(fields, "phonenumber"),
                fields.requiredText("name", LONGEST_NAME),
                ContactFields.email(fields),
                gender(fields),
                birthDate(fields));
        long accountId = byPhone.register(person, NewPassword.of(fields)).id();
        return tokens.issue(accountId, SignInController.TOKEN_LIFE);
    }

    private Done registerByMail(Fields fields) {
        String username = fields.requiredText("username", LONGEST_NAME);
        String email = EmailAddress.kept("email", fields.requiredText("email", EmailAddress.MOST));
        byMail.register(username, email, ContactFields.phone(fields), NewPassword.of(fields));
        return new Done("注册成功，请前往邮箱验证");
    }

    private static Gender gender(Fields fields) {
        return switch (fields.texts().getOrDefault("gender", "")) {
            case "男", "MALE", "M" -> Gender.MALE;
            case "女", "FEMALE", "F" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }

    private @Nullable LocalDate birthDate(Fields fields) {
        return Optional.ofNullable(fields.texts().get("birth_date"))
                .flatMap(Dates::find)
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .orElse(null);
    }

    /** What the link in the mail opens. */
    @Get("/verify-email")
    Done verifyByLink(Query query) {
        byMail.verifyByLink(query.requiredText("token", LONGEST_LINK));
        return new Done("邮箱验证成功");
    }

    @Post("/verify-email")
    Done verifyByCode(Input input) {
        Fields fields = input.requiredFields();
        String email = EmailAddress.kept("email", fields.requiredText("email", EmailAddress.MOST));
        byMail.verifyByCode(email, fields.requiredText("code", LONGEST_CODE));
        return new Done("邮箱验证成功");
    }
}
