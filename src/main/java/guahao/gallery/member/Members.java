package guahao.gallery.member;

import guahao.gallery.GallerySettings;
import guahao.identity.account.Account;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What accounts are in the gallery; asked of the database each time, so that a change holds at once. */
@Singleton
public final class Members {

    private final MemberRepository rows;
    private final GallerySettings settings;
    private final Clock clock;

    Members(MemberRepository rows, GallerySettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    public Member of(Caller caller) {
        return new Member(caller.id(), role(caller.id(), caller.admin()));
    }

    public GalleryRole roleOf(Account account) {
        return role(account.id(), account.admin());
    }

    private GalleryRole role(long accountId, boolean platformAdmin) {
        return platformAdmin
                ? GalleryRole.ADMIN
                : rows.find(accountId).map(MemberRow::role).orElse(GalleryRole.VISITOR);
    }

    public Member admin(Caller caller) {
        Member member = of(caller);
        if (!member.isAdmin()) {
            throw new Failure.Forbidden("gallery.admin-only", "仅管理员可操作");
        }
        return member;
    }

    /** Somebody who may make projects and upload. */
    public Member writer(Caller caller) {
        Member member = of(caller);
        if (!settings.visitorsMayWrite() && member.role() == GalleryRole.VISITOR) {
            throw new Failure.Forbidden("gallery.photographers-only", "仅摄影师和管理员可操作");
        }
        return member;
    }

    /** The role, which nobody else raises until this transaction ends. */
    GalleryRole lock(Caller caller) {
        if (caller.admin()) {
            return GalleryRole.ADMIN;
        }
        rows.addVisitor(caller.id(), now());
        return rows.lock(caller.id()).role();
    }

    /** Unless the role is as high already; in the caller's transaction. */
    void raiseTo(long accountId, GalleryRole role) {
        rows.addVisitor(accountId, now());
        if (rows.lock(accountId).role().isBelow(role)) {
            rows.raise(accountId, role, now());
        }
    }

    void raise(long accountId, GalleryRole role) {
        rows.addVisitor(accountId, now());
        rows.raise(accountId, role, now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
