package guahao.platform.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What only somebody at the database could do. */
public final class Sql {

    private Sql() {}

    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
