package guahao.identity.ban;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an account is kept from. A ban that has run out keeps from nothing, without anybody lifting it; one that is laid
 * while another is in force takes its place.
 */
@Singleton
public final class Bans {

    private static final int MOST_RECORDS = 1000;

    private final BanRepository repository;
    private final BanHistory history;
    private final Transactions transactions;
    private final Clock clock;

    Bans(BanRepository repository, BanHistory history, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The ban in force that forbids it. */
    public Optional<Ban> against(long accountId, BanKind deed) {
        return inForce(accountId).filter(ban -> ban.kind().forbids(deed));
    }

    /** Those of them that a ban in force keeps from it. */
    public Set<Long> banned(Collection<Long> accountIds, BanKind deed) {
        LocalDateTime now = LocalDateTime.now(clock);
        return repository.findByAccountIdIn(accountIds).stream()
                .filter(ban -> ban.inForceAt(now) && ban.kind().forbids(deed))
                .map(Ban::accountId)
                .collect(Collectors.toSet());
    }

    public Optional<Ban> inForce(long accountId) {
        return repository.findById(accountId).filter(ban -> ban.inForceAt(LocalDateTime.now(clock)));
    }

    /** Newest first. */
    public List<BanRecord> records(long accountId) {
        return history.newest(accountId, MOST_RECORDS);
    }

    /** When a ban of the account was last taken back. */
    public Optional<LocalDateTime> lastLifting(long accountId) {
        return history.lastLifting(accountId);
    }

    public void lay(NewBan ban) {
        layIf(ban, inForce -> true);
    }

    /** False when another ban is in force, which stays. */
    public boolean layUnlessBanned(NewBan ban) {
        return layIf(ban, Optional::isEmpty);
    }

    private boolean layIf(NewBan ban, Predicate<Optional<Ban>> condition) {
        LocalDateTime now = now();
        return transactions.write(() -> {
            history.hold(ban.accountId(), now);
            if (!condition.test(inForce(ban.accountId()))) {
                return false;
            }
            recordInForce(ban.accountId(), now)
                    .ifPresentOrElse(record -> history.overwrite(record.id(), ban, now), () -> history.add(ban, now));
            history.overwrite(ban, now);
            return true;
        });
    }

    /** Takes the ban in force back; empty when there is none. */
    public Optional<Ban> lift(long accountId, Lifting lifting) {
        LocalDateTime now = now();
        return transactions.write(() -> {
            history.hold(accountId, now);
            Optional<Ban> lifted = inForce(accountId);
            if (lifted.isPresent()) {
                recordInForce(accountId, now).ifPresent(record -> history.lift(record.id(), lifting, now));
                history.lift(accountId, now);
            }
            return lifted;
        });
    }

    private Optional<BanRecord> recordInForce(long accountId, LocalDateTime now) {
        return history.newest(accountId, 1).stream()
                .filter(record -> record.ban().inForceAt(now))
                .findFirst();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
