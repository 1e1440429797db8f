package guahao.wire.resource;

import guahao.platform.clock.HospitalClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads what JDBC has no verb for. */
public final class Columns {

    private Columns() {}

    public static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }

    public static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : withOffset(time);
    }

    public static OffsetDateTime createdAt(ResultSet row) throws SQLException {
        return withOffset(row.getObject("created_at", LocalDateTime.class));
    }

    /** In whole seconds of the hospital's clock. */
    private static OffsetDateTime withOffset(LocalDateTime time) {
        return time.withNano(0).atZone(HospitalClock.ZONE).toOffsetDateTime();
    }
}
