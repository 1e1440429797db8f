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

/** A doctor; the prices are those set for himself. */
@Serdeable(naming = SnakeCaseStrategy.class)
record DoctorItem(
        long id,
        @Nullable Long userId,
        long departmentId,
        String departmentName,
        String name,
        @Nullable String title,
        @Nullable String specialty,
        @Nullable String introduction,
        @Nullable String photoUrl,
        boolean isDepartmentHead,
        boolean isRegistered,
        @Nullable BigDecimal defaultPriceNormal,
        @Nullable BigDecimal defaultPriceExpert,
        @Nullable BigDecimal defaultPriceSpecial,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<DoctorItem> LISTING = Listing.of("医生", "doctor", "doctor_listed", DoctorItem::of)
            .sortable("department_id", "name", "title")
            .searched("name", "title", "specialty")
            .filteredById("department_id");

    private static DoctorItem of(ResultSet row) throws SQLException {
        return new DoctorItem(
                row.getLong("id"),
                Columns.id(row, "user_id"),
                row.getLong("department_id"),
                row.getString("department_name"),
                row.getString("name"),
                row.getString("title"),
                row.getString("specialty"),
                row.getString("introduction"),
                row.getString("photo_url"),
                row.getBoolean("is_department_head"),
                row.getBoolean("is_registered"),
                row.getBigDecimal("default_price_normal"),
                row.getBigDecimal("default_price_expert"),
                row.getBigDecimal("default_price_special"),
                Columns.createdAt(row));
    }
}
