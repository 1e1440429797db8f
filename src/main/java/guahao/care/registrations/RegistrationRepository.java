package guahao.care.registrations;

import guahao.care.gateway.Call;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of registrations. */
@Singleton
final class RegistrationRepository {

    /** What moving a row has to know. */
    record Known(long id, long activityId, RegistrationStatus status, boolean checkedIn) {}

    private static final String KNOWN = "select id, activity_id, status, checked_in_at from care_registration where ";

    private final Statements statements;

    RegistrationRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Known> ofUser(long activityId, long userId) {
        return one("activity_id = ? and user_id = ?", activityId, userId);
    }

    Optional<Known> ofGuest(long activityId, String phone) {
        return one("activity_id = ? and guest_key = ?", activityId, phone);
    }

    Optional<Known> find(long id) {
        return one("id = ?", id);
    }

    /** Behind everybody who is there already, also where two servers' clocks differ. */
    LocalDateTime endOfQueue(long activityId, LocalDateTime now) {
        LocalDateTime last = statements
                .query(
                        "select max(created_at) from care_registration where activity_id = ?",
                        Values.of(activityId),
                        row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .getFirst()
                .orElse(LocalDateTime.MIN);
        return last.isBefore(now) ? now : last.plus(1, ChronoUnit.MILLIS);
    }

    /** In the caller's transaction. */
    long insert(
            long activityId,
            @Nullable Long userId,
            @Nullable GuestContact contact,
            RegistrationStatus status,
            LocalDateTime at) {
        return statements.insert(
                "insert into care_registration (activity_id, user_id, guest_name, guest_phone, status, created_at,"
                        + " registered_at) values (?, ?, ?, ?, ?, ?, ?)",
                Values.of(
                        activityId,
                        userId,
                        contact == null ? null : contact.name(),
                        contact == null ? null : contact.phone(),
                        Words.of(status),
                        at,
                        status == RegistrationStatus.REGISTERED ? at : null));
    }

    void useAgain(long id, @Nullable GuestContact contact, RegistrationStatus status, LocalDateTime at) {
        statements.update(
                "update care_registration set guest_name = coalesce(?, guest_name),"
                        + " guest_phone = coalesce(?, guest_phone), status = ?, created_at = ?, registered_at = ?,"
                        + " cancelled_at = null, checked_in_at = null where id = ?",
                Values.of(
                        contact == null ? null : contact.name(),
                        contact == null ? null : contact.phone(),
                        Words.of(status),
                        at,
                        status == RegistrationStatus.REGISTERED ? at : null,
                        id));
    }

    void cancel(long id, LocalDateTime now) {
        statements.update(
                "update care_registration set status = 'cancelled', cancelled_at = ? where id = ?", Values.of(now, id));
    }

    /** 0 when he was checked in before, or is not registered. */
    int checkIn(long id, LocalDateTime now) {
        return statements.update(
                "update care_registration set checked_in_at = ?"
                        + " where id = ? and status = 'registered' and checked_in_at is null",
                Values.of(now, id));
    }

    List<Registration> list(Conditions conditions, String limit, Call call) {
        return statements.query(
                "select * from care_registration where " + conditions.sql() + " order by created_at desc, id desc"
                        + limit,
                conditions,
                row -> Registration.of(row, call));
    }

    private Optional<Known> one(String condition, Object... values) {
        return statements.query(KNOWN + condition, Values.of(values), RegistrationRepository::known).stream()
                .findFirst();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong(1),
                row.getLong(2),
                Words.known(RegistrationStatus.class, row.getString(3)),
                row.getObject(4, LocalDateTime.class) != null);
    }
}
