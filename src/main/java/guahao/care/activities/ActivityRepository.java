package guahao.care.activities;

import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The table of activities. */
@Singleton
final class ActivityRepository {

    private static final String SELECT = "select a.*, (select count(*) from care_registration r"
            + " where r.activity_id = a.id and r.status = 'waitlist') as waiting from care_activity a where ";

    private final Statements statements;

    ActivityRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Activity> find(long id) {
        return statements.query(SELECT + "id = ?", Values.of(id), Activity::of).stream()
                .findFirst();
    }

    long count(Conditions conditions) {
        return statements.number("select count(*) from care_activity where " + conditions.sql(), conditions);
    }

    /** @param order from {@code order by} to the end */
    List<Activity> list(Conditions conditions, String order) {
        return statements.query(SELECT + conditions.sql() + order, conditions, Activity::of);
    }

    /** In the caller's transaction. */
    long insert(ActivityFields fields, long createdBy, LocalDateTime now) {
        return statements.insert(
                "insert into care_activity (title, type, date, end_date, location, capacity, status, description,"
                        + " is_public, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Values.of(
                        fields.title(),
                        fields.type(),
                        fields.date(),
                        fields.endDate(),
                        fields.location(),
                        fields.capacity(),
                        Words.ofNullable(fields.status()),
                        fields.description(),
                        fields.isPublic(),
                        createdBy,
                        now));
    }

    void update(long id, ActivityFields fields, LocalDateTime now) {
        statements.update(
                "update care_activity set title = coalesce(?, title), type = coalesce(?, type), date = coalesce(?, date),"
                        + " end_date = coalesce(?, end_date), location = coalesce(?, location),"
                        + " capacity = coalesce(?, capacity), status = coalesce(?, status),"
                        + " description = coalesce(?, description), is_public = coalesce(?, is_public), updated_at = ?"
                        + " where id = ?",
                Values.of(
                        fields.title(),
                        fields.type(),
                        fields.date(),
                        fields.endDate(),
                        fields.location(),
                        fields.capacity(),
                        Words.ofNullable(fields.status()),
                        fields.description(),
                        fields.isPublic(),
                        now,
                        id));
    }
}
