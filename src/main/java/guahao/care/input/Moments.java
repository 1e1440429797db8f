package guahao.care.input;

import guahao.platform.clock.HospitalClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as the database keeps them and as clients read them: in milliseconds. */
public final class Moments {

    private Moments() {}

    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDateTime at(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), HospitalClock.ZONE);
    }

    public static long millis(LocalDateTime moment) {
        return moment.atZone(HospitalClock.ZONE).toInstant().toEpochMilli();
    }

    public static @Nullable Long nullableMillis(@Nullable LocalDateTime moment) {
        return moment == null ? null : (Long) millis(moment);
    }

    public static long millis(ResultSet row, String column) throws SQLException {
        return millis(row.getObject(column, LocalDateTime.class));
    }

    public static @Nullable Long nullableMillis(ResultSet row, String column) throws SQLException {
        return nullableMillis(row.getObject(column, LocalDateTime.class));
    }

    public static @Nullable String day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : day.toString();
    }

    /** A reference to another row, as clients read it. */
    public static @Nullable String id(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : id.toString();
    }
}
