package guahao.directory.rest;

import guahao.wire.resource.Columns;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A major department. */
@Serdeable(naming = SnakeCaseStrategy.class)
record MajorItem(long id, String name, @Nullable String description, OffsetDateTime createdAt) implements Item {

    static final Listing<MajorItem> LISTING = Listing.of("大科室", "major_department", "major_department", MajorItem::of)
            .sortable("name")
            .searched("name", "description");

    private static MajorItem of(ResultSet row) throws SQLException {
        return new MajorItem(
                row.getLong("id"), row.getString("name"), row.getString("description"), Columns.createdAt(row));
    }
}
