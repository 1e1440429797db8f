package guahao.care.tenancies;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Call;
import guahao.care.input.IdNumber;
import guahao.care.input.Moments;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A stay as it is answered. */
@Serdeable
public record Stay(
        @JsonProperty("_id") String id,
        @Nullable String patientId,
        @JsonProperty("id_card") @Nullable String idCard,
        @Nullable String patientName,
        String checkInDate,
        @Nullable String checkOutDate,
        @Nullable String room,
        @Nullable String bed,
        @Nullable BigDecimal subsidy,
        Extra extra,
        String createdBy,
        long createdAt,
        @Nullable Long updatedAt) {

    /** What else is known of it. */
    @Serdeable
    public record Extra(@Nullable String admitPersons) {}

    static Stay of(ResultSet row, Call call) throws SQLException {
        String idCard = row.getString("id_card");
        return new Stay(
                row.getString("id"),
                Moments.id(row, "patient_id"),
                idCard == null || call.isAdmin() ? idCard : "******" + IdNumber.tail(idCard),
                row.getString("patient_name"),
                String.valueOf(Moments.day(row, "check_in_date")),
                Moments.day(row, "check_out_date"),
                row.getString("room"),
                row.getString("bed"),
                row.getBigDecimal("subsidy"),
                new Extra(row.getString("admit_persons")),
                row.getString("created_by"),
                Moments.millis(row, "created_at"),
                Moments.nullableMillis(row, "updated_at"));
    }
}
