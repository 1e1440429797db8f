package guahao.risk;

import guahao.identity.ban.Ban;
import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.identity.ban.Lifting;
import guahao.identity.ban.NewBan;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bans that administrators lay on others, never on each other, and take back. Tokens go on working. */
@Singleton
public final class RiskBans {

    private final RiskUsers users;
    private final Bans bans;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    RiskBans(RiskUsers users, Bans bans, AuditTrail trail, Transactions transactions, Clock clock) {
        this.users = users;
        this.bans = bans;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param days 0 for ever */
    public record Wanted(long accountId, BanKind kind, int days, String reason) {}

    /** @param at when it was taken back */
    public record Lifted(BanKind kind, LocalDateTime at) {}

    /** @return until when, null for ever */
    public @Nullable LocalDateTime ban(Wanted wanted, Actor actor) {
        if (users.get(wanted.accountId()).admin()) {
            throw new Failure.Conflict("ban.admin", "不能封禁管理员账号");
        }
        LocalDateTime until = wanted.days() == 0 ? null : now().plusDays(wanted.days());
        transactions.write(() -> {
            bans.lay(new NewBan(wanted.accountId(), wanted.kind(), until, wanted.reason(), actor.accountId()));
            return record("account.banned", wanted.accountId(), wanted.kind(), actor);
        });
        return until;
    }

    public Lifted unban(long accountId, String reason, Actor actor) {
        users.get(accountId);
        return transactions.write(() -> {
            Ban ban = bans.lift(accountId, new Lifting(reason, actor.accountId()))
                    .orElseThrow(() -> new Failure.NotFound("ban.none", "该用户当前无有效封禁"));
            record("account.unbanned", accountId, ban.kind(), actor);
            return new Lifted(ban.kind(), now());
        });
    }

    private boolean record(String action, long accountId, BanKind kind, Actor actor) {
        trail.record(
                AuditEntry.of(actor.accountId(), action, "account", accountId).with(Map.of("kind", kind.word())),
                actor.origin());
        return true;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
