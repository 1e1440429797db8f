package guahao.accesslog;

import guahao.platform.database.Statements;
import guahao.platform.database.Transactions;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows, and the numbers of each hour, which stay when the rows go. */
@Singleton
final class AccessRepository {

    static final String TOTAL = "select coalesce(sum(accesses), 0) from access_hour";
    static final String BEFORE_HOUR = TOTAL + " where hour < ?";
    static final String WITHIN = "select count(*) from access_log where at >= ? and at < ?";
    static final String FORGET = "delete from access_log where at < ? limit 5000";

    private static final int LONGEST_ROUTE = 255;
    private static final int LONGEST_METHOD = 16;

    private final Statements statements;
    private final Transactions transactions;

    AccessRepository(Statements statements, Transactions transactions) {
        this.statements = statements;
        this.transactions = transactions;
    }

    void save(List<Access> accesses) {
        transactions.write(() -> {
            statements.batch(
                    "insert into access_log (at, account_id, method, route, status) values (?, ?, ?, ?, ?)",
                    accesses,
                    (statement, access) -> row(access).fill(statement));
            statements.batch(
                    "insert into access_hour (hour, accesses) values (?, ?)"
                            + " on duplicate key update accesses = accesses + values(accesses)",
                    List.copyOf(byHour(accesses).entrySet()),
                    (statement, hour) ->
                            Values.of(hour.getKey(), hour.getValue()).fill(statement));
            return accesses.size();
        });
    }

    private static Values row(Access access) {
        return Values.of(
                access.at(),
                access.accountId(),
                cut(access.method(), LONGEST_METHOD),
                cut(access.route(), LONGEST_ROUTE),
                access.status());
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** In one order, so that servers that write at the same time wait for each other at most. */
    private static Map<LocalDateTime, Long> byHour(List<Access> accesses) {
        return accesses.stream()
                .collect(Collectors.groupingBy(access -> hour(access.at()), TreeMap::new, Collectors.counting()));
    }

    static LocalDateTime hour(LocalDateTime at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    long total() {
        return statements.number(TOTAL, Values.none());
    }

    long before(LocalDateTime instant) {
        LocalDateTime hour = hour(instant);
        return statements.number(BEFORE_HOUR, Values.of(hour)) + statements.number(WITHIN, Values.of(hour, instant));
    }

    /** How many it deleted; there may be more. */
    int forget(LocalDateTime before) {
        return statements.update(FORGET, Values.of(before));
    }
}
