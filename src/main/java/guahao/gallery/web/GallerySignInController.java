package guahao.gallery.web;

import guahao.gallery.member.Registration;
import guahao.gallery.web.UserAnswers.SignedIn;
import guahao.identity.openid.WeChatSignIn;
import guahao.identity.signin.Credentials;
import guahao.identity.signin.SignIn;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.ClientAddress;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The gallery's ways in: by e-mail, by registering, by WeChat. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/api")
final class GallerySignInController {

    /** Nobody has a longer one, and whoever sends it is told what anybody is told. */
    private static final int LONGEST_EMAIL = 10_000;

    private static final int LONGEST_CODE = 1000;

    private final SignIn signIn;
    private final WeChatSignIn weChat;
    private final Registration registration;
    private final UserAnswers answers;

    GallerySignInController(SignIn signIn, WeChatSignIn weChat, Registration registration, UserAnswers answers) {
        this.signIn = signIn;
        this.weChat = weChat;
        this.registration = registration;
        this.answers = answers;
    }

    @Post("/users/login")
    SignedIn login(Input input, HttpRequest<?> request) {
        Fields fields = input.requiredFields();
        String email = fields.requiredText("email", LONGEST_EMAIL);
        String password = Newcomer.password(fields);
        return answers.signedIn(signIn.byEmail(new Credentials(email, password, ClientAddress.of(request))));
    }

    @Post("/users/register")
    @Status(HttpStatus.CREATED)
    SignedIn register(Input input) {
        Newcomer newcomer = Newcomer.of(input.requiredFields());
        return answers.registered(
                registration.register(newcomer.email(), newcomer.password(), newcomer.name(), newcomer.inviteCode()));
    }

    @Post("/auth/wechat")
    SignedIn weChat(Input input, HttpRequest<?> request) {
        String code = input.requiredFields().requiredText("code", LONGEST_CODE);
        return answers.signedIn(weChat.byCode(code, ClientAddress.of(request)));
    }
}
