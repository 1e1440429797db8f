package guahao.audit.rest;

import guahao.wire.resource.Columns;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param actorId null for what the server did by itself
 * @param address where the request came from
 * @param hash ties the entry to all before it; null until it is sealed, a second later
 * @param createdAt the same as {@code at}
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record AuditItem(
        long id,
        OffsetDateTime at,
        @Nullable Long actorId,
        @Nullable String actorName,
        String action,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String hash,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<AuditItem> LISTING = Listing.of("审计记录", "audit_log", "audit_listed", AuditItem::of)
            .newestFirst()
            .sortable("at")
            .filteredById("actor_id")
            .filteredByCode("action", "target_type")
            .filteredByText("target_id")
            .filteredByTimes("at", "from", "to");

    private static AuditItem of(ResultSet row) throws SQLException {
        OffsetDateTime at = Columns.createdAt(row);
        return new AuditItem(
                row.getLong("id"),
                at,
                Columns.id(row, "actor_id"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("address"),
                row.getString("request_id"),
                row.getString("hash"),
                at);
    }
}
