package guahao.gallery.web;

import guahao.gallery.member.Invitations;
import guahao.gallery.web.UserAnswers.Me;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** What a member asks about himself. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/users/me")
final class GalleryUserController {

    private final Invitations invitations;
    private final UserAnswers answers;

    GalleryUserController(Invitations invitations, UserAnswers answers) {
        this.invitations = invitations;
        this.answers = answers;
    }

    @Get
    Me me(Caller caller) {
        return answers.me(caller.id());
    }

    /** Redeems an invitation; the new role holds for tokens issued before. */
    @Post("/invite")
    Me redeem(Input input, Caller caller) {
        invitations.redeem(caller, Newcomer.requiredCode(input.requiredFields()));
        return answers.me(caller.id());
    }
}
