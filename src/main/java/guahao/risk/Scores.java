package guahao.risk;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Changes scores, each change with its log. Whoever does holds the account first, so that none gets lost. */
@Singleton
final class Scores {

    private static final int MOST_LOGS = 1000;

    private final StandingRepository standings;
    private final LogRepository logs;
    private final AutomaticBans bans;
    private final Transactions transactions;
    private final Clock clock;

    Scores(
            StandingRepository standings,
            LogRepository logs,
            AutomaticBans bans,
            Transactions transactions,
            Clock clock) {
        this.standings = standings;
        this.logs = logs;
        this.bans = bans;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the caller's transaction, until whose end nobody else scores these accounts. */
    void hold(Collection<Long> accountIds) {
        standings.hold(accountIds);
    }

    boolean wasScoredAfter(long accountId, Behaviour behaviour, LocalDateTime moment) {
        return logs.hasAnyAfter(accountId, behaviour, moment);
    }

    /** Of a held account; whole or not at all, whatever becomes of the rest of the transaction. */
    void score(long accountId, Behaviour behaviour, String description) {
        transactions.writeWithin(() -> {
            LocalDateTime now = now();
            Standing.Change change = aged(accountId, now).changed(behaviour, now);
            write(accountId, change, description, now);
            if (change.by() > 0) {
                bans.consider(accountId, change.after().score());
            }
            return change.after();
        });
    }

    /** The account's standing now; what time has taken off since anybody looked is taken off first. */
    Standing of(long accountId) {
        Standing seen = standings.find(accountId).orElse(Standing.NEW);
        return seen.isDueAt(now()) ? age(accountId) : seen;
    }

    private Standing age(long accountId) {
        return transactions.write(() -> {
            standings.hold(List.of(accountId));
            return aged(accountId, now());
        });
    }

    /** Takes off what time has taken from all, or from so many. @return how many they were */
    int ageDue(int most) {
        List<Long> due = standings.due(now(), most);
        due.forEach(this::age);
        return due.size();
    }

    /** Newest first. */
    List<LogEntry> logs(long accountId) {
        return logs.newest(accountId, MOST_LOGS);
    }

    private Standing aged(long accountId, LocalDateTime now) {
        Standing standing = standings.find(accountId).orElseThrow();
        while (standing.isDueAt(now)) {
            Standing.Change change = standing.aged();
            write(accountId, change, Descriptions.of(change), now);
            standing = change.after();
        }
        return standing;
    }

    private void write(long accountId, Standing.Change change, String description, LocalDateTime now) {
        if (change.by() != 0) {
            logs.add(accountId, change, description, now);
        }
        standings.save(accountId, change.after());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
