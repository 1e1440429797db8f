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

/** Shows a feature the entries about its own kind of target. */
@Singleton
public final class AuditReading {

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
                "select id, at, actor_id, action, detail, address, request_id from audit_log where " + conditions.sql()
                        + " order by at desc, id desc limit " + most + " offset " + offset,
                conditions,
                this::entry);
    }

    private static Conditions conditions(AuditFilter filter) {
        Conditions conditions = new Conditions()
                .and("target_type = ?", filter.targetType())
                .andIf("at >= ?", filter.from())
                .andIf("at <= ?", filter.to())
                .andIf("actor_id = ?", filter.actorId());
        return filter.actions().isEmpty() ? conditions : conditions.in("action", filter.actions());
    }

    private RecordedEntry entry(ResultSet row) throws SQLException {
        return new RecordedEntry(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class),
                row.getObject(3, Long.class),
                row.getString(4),
                detail(row.getString(5)),
                new Origin(row.getString(6), row.getString(7)));
    }

    private JsonNode detail(String text) {
        try {
            return json.readValue(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
