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

/** A hospital; its picture is found below this server's address. */
@Serdeable(naming = SnakeCaseStrategy.class)
record HospitalItem(
        long id,
        String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String imageUrl,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<HospitalItem> LISTING = Listing.of("院区", "hospital", "hospital", HospitalItem::of)
            .sortable("name")
            .searched("name", "address");

    private static HospitalItem of(ResultSet row) throws SQLException {
        return new HospitalItem(
                row.getLong("id"),
                row.getString("name"),
                row.getString("address"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("image_path"),
                Columns.createdAt(row));
    }
}
