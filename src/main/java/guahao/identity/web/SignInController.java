package guahao.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.identity.account.Account;
import guahao.identity.signin.Credentials;
import guahao.identity.signin.Entrance;
import guahao.identity.signin.SignIn;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.Unwrapped;
import guahao.wire.http.ClientAddress;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;

/** The hospital dialect's ways to sign in with a password. */
@Controller("/auth")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class SignInController {

    static final Duration TOKEN_LIFE = Duration.ofHours(24);
    private static final int LONGEST_NAME = 255;
    /** No password is as long; whoever sends one that is merely wrong is told so. */
    private static final int LONGEST_PASSWORD = 1000;

    private final SignIn signIn;
    private final Entrance entrance;

    SignInController(SignIn signIn, Entrance entrance) {
        this.signIn = signIn;
        this.entrance = entrance;
    }

    @Serdeable
    record SignedIn(
            long userid,
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType) {}

    @Serdeable
    record SwaggerToken(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType) {}

    @Post("/patient/login")
    String patient(Input input, HttpRequest<?> request) {
        Fields fields = input.requiredFields();
        String phone = fields.requiredText(List.of("phonenumber", "username"), 25);
        String password = fields.requiredText("password", 64);
        return token(signIn.byPhone(new Credentials(phone, password, ClientAddress.of(request))));
    }

    @Post("/staff/login")
    String staff(Input input, HttpRequest<?> request) {
        Fields fields = input.requiredFields();
        String identifier = fields.requiredText(List.of("identifier", "username"), 50);
        String password = fields.requiredText("password", LONGEST_PASSWORD);
        return token(signIn.byIdentifier(new Credentials(identifier, password, ClientAddress.of(request))));
    }

    @Post("/login")
    SignedIn anyone(Input input, HttpRequest<?> request) {
        Account account = byAnyName(input.requiredFields(), request);
        return new SignedIn(account.id(), token(account), "Bearer");
    }

    /** What Swagger's dialog sends and reads: a form, and no envelope. */
    @Post("/swagger-login")
    @Unwrapped
    SwaggerToken swagger(Input input, HttpRequest<?> request) {
        return new SwaggerToken(token(byAnyName(input.fieldsFromAnywhere(), request)), "bearer");
    }

    private Account byAnyName(Fields fields, HttpRequest<?> request) {
        String name = fields.requiredText("username", LONGEST_NAME);
        String password = fields.requiredText("password", LONGEST_PASSWORD);
        return signIn.byAnyName(new Credentials(name, password, ClientAddress.of(request)));
    }

    private String token(Account account) {
        return entrance.enter(account, TOKEN_LIFE);
    }
}
