package guahao.booking;

import guahao.platform.database.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The conditions of a statement that reads orders, with their values. */
final class Conditions implements Statements.Filling {

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

    String sql() {
        return sql.toString();
    }

    @Override
    public void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
