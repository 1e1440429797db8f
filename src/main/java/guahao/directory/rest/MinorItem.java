package guahao.directory.rest;

import guahao.wire.resource.Columns;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A minor department; its prices are those set on its own level. */
@Serdeable(naming = SnakeCaseStrategy.class)
record MinorItem(
        long id,
        long majorId,
        String name,
        @Nullable String description,
        @Nullable BigDecimal defaultPriceNormal,
        @Nullable BigDecimal defaultPriceExpert,
        @Nullable BigDecimal defaultPriceSpecial,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<MinorItem> LISTING = Listing.of("小科室", "minor_department", "minor_department", MinorItem::of)
            .sortable("name", "major_id")
            .searched("name", "description")
            .filteredById("major_id");

    private static MinorItem of(ResultSet row) throws SQLException {
        return new MinorItem(
                row.getLong("id"),
                row.getLong("major_id"),
                row.getString("name"),
                row.getString("description"),
                row.getBigDecimal("price_normal"),
                row.getBigDecimal("price_expert"),
                row.getBigDecimal("price_special"),
                Columns.createdAt(row));
    }
}
