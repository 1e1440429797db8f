package guahao.directory.rest;

import guahao.directory.Prices;
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

/**
 * A clinic.
 *
 * @param clinicType 0 normal, 1 international, 2 special
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record ClinicItem(
        long id,
        long hospitalId,
        @Nullable String hospitalName,
        long departmentId,
        @Nullable String departmentName,
        String name,
        @Nullable String address,
        int clinicType,
        @Nullable BigDecimal defaultPriceNormal,
        @Nullable BigDecimal defaultPriceExpert,
        @Nullable BigDecimal defaultPriceSpecial,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<ClinicItem> LISTING = Listing.of("门诊", "clinic", "clinic_listed", ClinicItem::of)
            .sortable("hospital_id", "department_id", "name", "clinic_type")
            .searched("name", "address")
            .filteredById("hospital_id", "department_id", "clinic_type");

    private static ClinicItem of(ResultSet row) throws SQLException {
        return new ClinicItem(
                row.getLong("id"),
                row.getLong("hospital_id"),
                row.getString("hospital_name"),
                row.getLong("department_id"),
                row.getString("department_name"),
                row.getString("name"),
                row.getString("address"),
                row.getInt("clinic_type"),
                row.getBigDecimal("default_price_normal"),
                row.getBigDecimal("default_price_expert"),
                row.getBigDecimal("default_price_special"),
                Columns.createdAt(row));
    }

    Prices prices() {
        return new Prices(defaultPriceNormal, defaultPriceExpert, defaultPriceSpecial);
    }
}
