package guahao.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a statement in their order, null among them. */
public final class Values implements Statements.Filling {

    private final List<@Nullable Object> values;

    private Values(List<@Nullable Object> values) {
        this.values = values;
    }

    public static Values of(@Nullable Object... values) {
        return new Values(Arrays.asList(values));
    }

    public static Values none() {
        return of();
    }

    @Override
    public void fill(PreparedStatement statement) throws SQLException {
        fill(statement, values);
    }

    static void fill(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
