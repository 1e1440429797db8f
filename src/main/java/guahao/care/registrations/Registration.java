package guahao.care.registrations;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Call;
import guahao.care.input.Moments;
import io.micronaut.serde.annotation.Serdeable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A registration as it is answered; the contact only to those who manage and to whose it is. */
@Serdeable
public record Registration(
        @JsonProperty("_id") String id,
        String activityId,
        @Nullable String userId,
        @Nullable GuestContact guestContact,
        String status,
        long createdAt,
        @Nullable Long registeredAt,
        @Nullable Long cancelledAt,
        @Nullable Long checkedInAt) {

    static Registration of(ResultSet row, Call call) throws SQLException {
        boolean shown = call.isManager() || call.isBy(row.getObject("user_id", Long.class));
        String phone = row.getString("guest_phone");
        return new Registration(
                row.getString("id"),
                row.getString("activity_id"),
                Moments.id(row, "user_id"),
                shown && phone != null ? new GuestContact(row.getString("guest_name"), phone) : null,
                row.getString("status"),
                Moments.millis(row, "created_at"),
                Moments.nullableMillis(row, "registered_at"),
                Moments.nullableMillis(row, "cancelled_at"),
                Moments.nullableMillis(row, "checked_in_at"));
    }
}
