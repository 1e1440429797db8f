package guahao.supply.web;

import guahao.identity.account.Account;
import guahao.identity.openid.WeChatProfiles;
import guahao.identity.openid.WeChatSignIn;
import guahao.identity.signin.Entrance;
import guahao.identity.token.Tokens;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.Says;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.SupplyDialect;
import guahao.wire.http.ClientAddress;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Texts;
import guahao.wire.limit.PerMinute;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Signing in with WeChat. */
@Controller("/api/auth/wx-login")
@Speaks(SupplyDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
class WeChatSignInController {

    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    private final WeChatSignIn signIn;
    private final WeChatProfiles profiles;
    private final Entrance entrance;
    private final Tokens tokens;

    WeChatSignInController(WeChatSignIn signIn, WeChatProfiles profiles, Entrance entrance, Tokens tokens) {
        this.signIn = signIn;
        this.profiles = profiles;
        this.entrance = entrance;
        this.tokens = tokens;
    }

    /** @param expiresAt in milliseconds, as the token says it */
    @Serdeable
    record SignedIn(String token, String userId, long expiresAt) {}

    @Post
    @Says("登录成功")
    @PerMinute(value = 10, byAddress = true)
    SignedIn signIn(Input input, HttpRequest<?> request) {
        Fields fields = input.fieldsOfAnyJson();
        String code = fields.anyText("code");
        if (code == null || code.isBlank()) {
            throw new Failure.Invalid("login.code-missing", "code缺失");
        }
        Account account = signIn.byCode(code, ClientAddress.of(request));
        Fields about = fields.anyObject("userInfo");
        profiles.describe(account.id(), storable(about.anyText("nickName")), storable(about.anyText("avatarUrl")));
        String token = entrance.enter(account, TOKEN_LIFE);
        Caller caller = tokens.callerOf(token).orElseThrow(Failure.Unauthenticated::new);
        return new SignedIn(
                token, Long.toString(account.id()), caller.expiresAt().toEpochMilli());
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null || Texts.isStorable(text) ? text : null;
    }
}
