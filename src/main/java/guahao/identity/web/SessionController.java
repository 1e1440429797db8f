package guahao.identity.web;

import guahao.identity.token.Tokens;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a signed-in account asks about its token. */
@Controller("/auth")
@Speaks(HospitalDialect.class)
final class SessionController {

    private final Tokens tokens;

    SessionController(Tokens tokens) {
        this.tokens = tokens;
    }

    @Serdeable
    record Me(String role) {}

    /** Never refused: who is not signed in is signed out already. */
    @Post("/logout")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String logout(@Nullable Caller caller) {
        if (caller != null) {
            tokens.revoke(caller.tokenId());
        }
        return "登出成功";
    }

    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Me me(Caller caller) {
        return new Me(caller.admin() ? "admin" : "user");
    }
}
