package guahao.platform.audit;

import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the entries: to a feature those about its own kind of target, to administrators all. */
@Singleton
public final class AuditReading {

    private static final String SELECT = "select id, at, actor_id, action, target_type, target_id, detail, address,"
            + " request_id, hash from audit_log where ";

    private final Statements statements;
    private final JsonMapper json;

    AuditReading(Statements statements, JsonMapper json) {
        this.statements = statements;
        this.json = json;
    }

    public long count(AuditFilter filter) {
        Conditions conditions = conditions(filter);
        return statements.number("select count(*) from audit_log where " + conditions.sql(), conditions);
    }

    /** Newest first. */
    public List<RecordedEntry> page(AuditFilter filter, long offset, int most) {
        Conditions conditions = conditions(filter);
        return statements.query(
                SELECT + conditions.sql() + " order by at desc, id desc limit " + most + " offset " + offset,
                conditions,
                this::entry);
    }

    /** The newest of those before an entry, or of all; the thousandth page costs what the first does. */
    public List<RecordedEntry> before(AuditFilter filter, @Nullable Long id, int most) {
        Conditions conditions = conditions(filter).andIf("id < ?", id);
        return statements.query(SELECT + conditions.sql() + " order by id desc limit " + most, conditions, this::entry);
    }

    private static Conditions conditions(AuditFilter filter) {
        Conditions conditions = new Conditions()
                .andIf("target_type = " + Conditions.ASCII, filter.targetType())
                .andIf("target_id = ?", filter.targetId())
                .andIf("at >= ?", filter.from())
                .andIf("at <= ?", filter.to())
                .andIf("actor_id = ?", filter.actorId());
        return filter.actions().isEmpty() ? conditions : conditions.inAscii("action", filter.actions());
    }

    private RecordedEntry entry(ResultSet row) throws SQLException {
        return new RecordedEntry(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                detail(row.getString(7)),
                new Origin(row.getString(8), row.getString(9)),
                row.getString(10));
    }

    private JsonNode detail(String text) {
        try {
            return json.readValue(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
