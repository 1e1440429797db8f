package guahao.gallery.web;

import guahao.gallery.member.GalleryRole;
import guahao.gallery.member.Invitation;
import guahao.gallery.member.Invitations;
import guahao.gallery.member.Member;
import guahao.gallery.member.Members;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invitations, for the gallery's administrators. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/users/invitations")
class InvitationController {

    private static final int PAGE_SIZE = 100;
    private static final int LONGEST_WORD = 100;
    private static final long MOST_DAYS = 3650;

    private final Invitations invitations;
    private final Members members;

    InvitationController(Invitations invitations, Members members) {
        this.invitations = invitations;
        this.members = members;
    }

    @Serdeable
    record Shown(
            long id, String code, String role, @Nullable String expiresAt, int maxUses, int uses, String createdAt) {

        static Shown of(Invitation invitation) {
            return new Shown(
                    invitation.id(),
                    invitation.code(),
                    invitation.role().word(),
                    Moment.ofOptional(invitation.expiresAt()),
                    invitation.maxUses(),
                    invitation.uses(),
                    Moment.of(invitation.createdAt()));
        }
    }

    @Serdeable
    record Rows(List<Shown> list, long total) {}

    @Serdeable
    record Revoked(long id) {}

    @Idempotent(comparesBody = false)
    @Post
    @Status(HttpStatus.CREATED)
    Shown create(Input input, Caller caller) {
        Member admin = members.admin(caller);
        Fields fields = input.requiredFields();
        GalleryRole role = GalleryRole.ofWord(fields.requiredText("role", LONGEST_WORD))
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid("role")));
        return Shown.of(invitations.create(admin, role, days(fields)));
    }

    private static long days(Fields fields) {
        Long days = fields.wholeNumber("expiresInDays");
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw Failure.Invalid.of(Problem.invalid("expiresInDays"));
        }
        return days == null ? 0 : days;
    }

    @Get
    Rows list(Query query, Caller caller) {
        members.admin(caller);
        PageRequest page = PageRequest.ofGallery(query, PAGE_SIZE);
        List<Shown> list = invitations.page(page.size(), page.offset()).stream()
                .map(Shown::of)
                .toList();
        return new Rows(list, invitations.count());
    }

    @Delete("/{id}")
    Revoked revoke(@PathVariable long id, Caller caller) {
        members.admin(caller);
        invitations.revoke(id);
        return new Revoked(id);
    }
}
