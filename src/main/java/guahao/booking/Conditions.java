package guahao.booking;

import guahao.platform.database.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The conditions of a statement that reads orders, with their values. */
final class Conditions implements Statements.Filling {

    /** For a schedule of one doctor. */
    static final String OF_DOCTOR = "schedule_id in (select schedule_id from schedule_doctor where doctor_id = ?)";

    private final StringBuilder sql = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    Conditions and(String condition, Object... conditionValues) {
        sql.append(" and ").append(condition);
        Collections.addAll(values, conditionValues);
        return this;
    }

    /** Of at least one value. */
    Conditions in(String column, Collection<?> among) {
        return and(column + " in (?" + ", ?".repeat(among.size() - 1) + ")", among.toArray());
    }

    /** Behind a place in the order of newest first. */
    Conditions behind(AppointmentPlace place) {
        LocalDateTime created = place.createdAt();
        return and("created_at <= ?", created).and("(created_at < ? or id < ?)", created, place.id());
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    @Override
    public void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
