package guahao.care.activities;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.input.Moments;
import io.micronaut.serde.annotation.Serdeable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An activity as it is answered; a capacity of 0 is no limit. */
@Serdeable
public record Activity(
        @JsonProperty("_id") String id,
        String title,
        String type,
        String date,
        @Nullable String endDate,
        String location,
        int capacity,
        String status,
        @Nullable String description,
        @JsonProperty("isPublic") boolean isPublic,
        int registeredCount,
        long waitlistCount,
        String createdBy,
        long createdAt,
        @Nullable Long updatedAt) {

    static Activity of(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("id"),
                row.getString("title"),
                row.getString("type"),
                String.valueOf(Moments.day(row, "date")),
                Moments.day(row, "end_date"),
                row.getString("location"),
                row.getInt("capacity"),
                row.getString("status"),
                row.getString("description"),
                row.getBoolean("is_public"),
                row.getInt("registered_count"),
                row.getLong("waiting"),
                row.getString("created_by"),
                Moments.millis(row, "created_at"),
                Moments.nullableMillis(row, "updated_at"));
    }
}
