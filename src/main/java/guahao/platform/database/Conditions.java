package guahao.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a statement with their values; one whose value is absent is left out. */
public final class Conditions implements Statements.Filling {

    /** A value for a column of plain ASCII, which text of any other letters equals in no row instead of failing. */
    public static final String ASCII = "convert(? using ascii)";

    private final StringBuilder sql = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    public Conditions and(String condition, Object... conditionValues) {
        sql.append(" and ").append(condition);
        Collections.addAll(values, conditionValues);
        return this;
    }

    /** A condition on one value, that holds for everything when there is none. */
    public Conditions andIf(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** None of an empty collection. */
    public Conditions in(String column, Collection<?> wanted) {
        return wanted.isEmpty()
                ? and("1 = 0")
                : and(column + " in (?" + ", ?".repeat(wanted.size() - 1) + ")", wanted.toArray());
    }

    /** The same of a column of plain ASCII. */
    public Conditions inAscii(String column, Collection<String> wanted) {
        return wanted.isEmpty()
                ? and("1 = 0")
                : and(column + " in (" + ASCII + (", " + ASCII).repeat(wanted.size() - 1) + ")", wanted.toArray());
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> values() {
        return List.copyOf(values);
    }

    @Override
    public void fill(PreparedStatement statement) throws SQLException {
        Values.fill(statement, values);
    }

    /** For a statement that wants this value before its conditions. */
    public void fillAfter(PreparedStatement statement, Object first) throws SQLException {
        List<Object> all = new ArrayList<>(values);
        all.addFirst(first);
        Values.fill(statement, all);
    }
}
