package guahao.risk;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The table of what is counted. */
@Singleton
final class EventRepository {

    enum Kind {
        SIGN_IN,
        CANCEL
    }

    static final String COUNT = "select count(*) from risk_event"
            + " where account_id = ? and kind = ? and (? is null or at >= ?) and at <= ?";

    private final Statements statements;

    EventRepository(Statements statements) {
        this.statements = statements;
    }

    void add(long accountId, Kind kind, LocalDateTime now) {
        statements.update(
                "insert into risk_event (account_id, kind, at) values (?, ?, ?)",
                Values.of(accountId, kind.name(), now));
    }

    /**
     * Both ends included.
     *
     * @param from null for the beginning
     */
    long count(long accountId, Kind kind, @Nullable LocalDateTime from, LocalDateTime to) {
        return statements.number(COUNT, Values.of(accountId, kind.name(), from, from, to));
    }
}
