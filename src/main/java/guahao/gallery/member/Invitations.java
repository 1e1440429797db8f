package guahao.gallery.member;

import guahao.platform.caller.Caller;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Invitations: made, listed, revoked, redeemed. */
@Singleton
public final class Invitations {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** 142 bits. */
    private static final int CODE_LENGTH = 24;

    /** What else people write as a code is none, and some of it no database compares with one. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,32}");

    private final InvitationRepository rows;
    private final Members members;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(InvitationRepository rows, Members members, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param days until it expires, 0 for never */
    public Invitation create(Member creator, GalleryRole role, long days) {
        LocalDateTime now = now();
        return rows.save(new Invitation(
                0, newCode(), role, creator.id(), now, days == 0 ? null : now.plusDays(days), 1, 0, null));
    }

    public List<Invitation> page(int size, long offset) {
        return rows.page(size, offset);
    }

    public long count() {
        return rows.countListed();
    }

    public void revoke(long id) {
        if (rows.revoke(id, now()) == 0) {
            throw new Failure.NotFound("invitation.unknown", "邀请码", id);
        }
    }

    /** Raises the caller. A code that would not is not used. */
    public void redeem(Caller caller, String code) {
        transactions.write(() -> {
            GalleryRole before = members.lock(caller);
            Invitation invitation = usable(code);
            if (!before.isBelow(invitation.role())) {
                throw new Failure.Conflict("invitation.no-gain", "您已拥有相同或更高的权限");
            }
            use(invitation, caller.id());
            return invitation;
        });
    }

    /** For an account that is being made in the same transaction. */
    void redeemForNew(long accountId, String code) {
        use(usable(code), accountId);
    }

    private Invitation usable(String code) {
        Invitation invitation = Optional.of(code)
                .filter(given -> FORM.matcher(given).matches())
                .flatMap(rows::find)
                .orElseThrow(() -> refused("邀请码不存在"));
        invitation.obstacle(now()).ifPresent(obstacle -> {
            throw refused(obstacle);
        });
        return invitation;
    }

    private void use(Invitation invitation, long accountId) {
        LocalDateTime now = now();
        if (rows.use(invitation.id(), now) == 0) {
            // Between the look and the use somebody was faster.
            throw refused(rows.find(invitation.code())
                    .flatMap(changed -> changed.obstacle(now()))
                    .orElse("邀请码已被使用"));
        }
        rows.recordRedemption(invitation.id(), accountId, now);
        members.raise(accountId, invitation.role());
    }

    private static Failure refused(String message) {
        return new Failure.Invalid("invitation.refused", message);
    }

    private String newCode() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
