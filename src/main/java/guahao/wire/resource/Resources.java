package guahao.wire.resource;

import guahao.platform.database.Statements;
import guahao.platform.database.Transactions;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads and writes resources as their listings declare them. */
@Singleton
public final class Resources {

    private final Statements statements;
    private final Transactions transactions;
    private final VersionTag tags;

    Resources(Statements statements, Transactions transactions, VersionTag tags) {
        this.statements = statements;
        this.transactions = transactions;
        this.tags = tags;
    }

    public <T extends Item> ListPage<T> page(Listing<T> listing, Query query) {
        return page(listing, query, Condition.ALL);
    }

    /** @param visible which rows the caller may see */
    public <T extends Item> ListPage<T> page(Listing<T> listing, Query query, Condition visible) {
        PageRequest page = PageRequest.ofRest(query);
        Condition wanted = listing.wanted(query).and(visible);
        String order = listing.order(query);
        long total = statements
                .query(
                        "select count(*) from " + listing.view() + " where " + wanted.sql(),
                        statement -> fill(statement, wanted.values()),
                        row -> row.getLong(1))
                .getFirst();
        return new ListPage<>(rows(listing, wanted, order, page), total, page.page(), page.size(), page.size());
    }

    private <T extends Item> List<T> rows(Listing<T> listing, Condition wanted, String order, PageRequest page) {
        List<Object> values = new ArrayList<>(wanted.values());
        values.add(page.size());
        values.add(page.offset());
        return listing.completion()
                .apply(statements.query(
                        "select * from " + listing.view() + " where " + wanted.sql() + " order by " + order
                                + " limit ? offset ?",
                        statement -> fill(statement, values),
                        listing.reader()));
    }

    /** Refuses as not found what is not there. */
    public <T extends Item> T one(Listing<T> listing, long id) {
        return find(listing, id).orElseThrow(() -> listing.unknown(id));
    }

    public <T extends Item> Optional<T> find(Listing<T> listing, long id) {
        return find(listing, id, Condition.ALL);
    }

    /** @param visible which rows the caller may see */
    public <T extends Item> Optional<T> find(Listing<T> listing, long id, Condition visible) {
        Condition wanted = Condition.of("id = ?", id).and(visible);
        List<T> found = statements.query(
                "select * from " + listing.view() + " where " + wanted.sql(),
                statement -> fill(statement, wanted.values()),
                listing.reader());
        return listing.completion().apply(found).stream().findFirst();
    }

    /** @param creation answers the new id */
    public <T extends Item> T create(Listing<T> listing, LongSupplier creation) {
        return transactions.write(() -> one(listing, creation.getAsLong()));
    }

    /**
     * @param match what the client says it read, null when it says nothing
     * @param change is given the resource as it is, which stays so until it is changed
     */
    public <T extends Item> T change(Listing<T> listing, long id, @Nullable String match, Consumer<T> change) {
        return transactions.write(() -> {
            change.accept(locked(listing, id, match));
            return one(listing, id);
        });
    }

    public <T extends Item> void delete(Listing<T> listing, long id, @Nullable String match, Consumer<T> deletion) {
        transactions.write(() -> {
            T before = locked(listing, id, match);
            deletion.accept(before);
            return before;
        });
    }

    private <T extends Item> T locked(Listing<T> listing, long id, @Nullable String match) {
        LongConsumer hold = listing.hold();
        if (hold == null) {
            statements.query(
                    "select id from " + listing.table() + " where id = ? for update",
                    statement -> statement.setLong(1, id),
                    row -> row.getLong(1));
        } else {
            hold.accept(id);
        }
        T present = one(listing, id);
        tags.requireMatch(match, present);
        return present;
    }

    private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
