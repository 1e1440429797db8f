package guahao.identity.web;

import guahao.platform.caller.Caller;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

/** Routes of each kind, to be asked who may reach them. */
@Controller("/api/test-identity")
@Speaks(RestDialect.class)
final class IdentityProbe {

    @Get("/public")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String everybody(@Nullable Caller caller) {
        return caller == null ? "nobody" : Long.toString(caller.id());
    }

    @Get("/public-caller")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String everybodyWithToken(Caller caller) {
        return Long.toString(caller.id());
    }

    @Get("/user")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String user(Caller caller) {
        return Long.toString(caller.id());
    }

    @Get("/admin")
    @Secured("ADMIN")
    String admin(Caller caller) {
        return Long.toString(caller.id());
    }

    @Get("/thread")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    boolean thread() {
        return Thread.currentThread().isVirtual();
    }
}
