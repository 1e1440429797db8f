package guahao.risk;

import guahao.identity.ban.Ban;
import guahao.identity.ban.BanRecord;
import guahao.identity.ban.Bans;
import guahao.platform.failure.Failure;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How accounts stand, for administrators. */
@Singleton
public final class RiskUsers {

    /** So many are brought up to date before a list is read; more than that the job does. */
    private static final int MOST_AGED_AT_ONCE = 200;

    private final RiskUserRepository repository;
    private final Scores scores;
    private final Bans bans;
    private final Clock clock;

    RiskUsers(RiskUserRepository repository, Scores scores, Bans bans, Clock clock) {
        this.repository = repository;
        this.scores = scores;
        this.bans = bans;
        this.clock = clock;
    }

    /** A page of a list, and how long the list is. */
    public record Listed(long total, List<RiskUser> users) {}

    /**
     * All about one account.
     *
     * @param ban the one in force
     * @param lastLifting when a ban was last taken back
     * @param logs newest first, and so the records
     * @param seenAt as of when it is told
     */
    public record File(
            RiskUser user,
            @Nullable Ban ban,
            @Nullable LocalDateTime lastLifting,
            List<LogEntry> logs,
            List<BanRecord> records,
            LocalDateTime seenAt) {}

    /** @param part of what the account is called by, null for all */
    public Listed list(UserType type, @Nullable String part, PageRequest page) {
        scores.ageDue(MOST_AGED_AT_ONCE);
        LocalDateTime now = LocalDateTime.now(clock);
        return new Listed(repository.count(type, part, now), repository.page(type, part, now, page));
    }

    public RiskUser get(long accountId) {
        return repository
                .find(accountId, LocalDateTime.now(clock))
                .orElseThrow(() -> new Failure.NotFound("risk.user-unknown", "用户", accountId));
    }

    public File file(long accountId) {
        scores.of(accountId);
        RiskUser user = get(accountId);
        return new File(
                user,
                bans.inForce(accountId).orElse(null),
                bans.lastLifting(accountId).orElse(null),
                scores.logs(accountId),
                bans.records(accountId),
                LocalDateTime.now(clock));
    }
}
