package guahao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.jdbc.JdbcConnection;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The driver keeps quiet about settings that it does not understand. */
@ServerTest
class ConnectionSettingsTest {

    private final DataSource pool;

    ConnectionSettingsTest(RunningServer server) {
        pool = server.context()
                .getBean(DataSourceResolver.class)
                .resolve(server.context().getBean(DataSource.class));
    }

    @Test
    void reachTheDriver() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            PropertySet set = connection.unwrap(JdbcConnection.class).getPropertySet();
            assertThat(set.getIntegerProperty(PropertyKey.connectTimeout).getValue())
                    .isEqualTo(3000);
            assertThat(set.getIntegerProperty(PropertyKey.socketTimeout).getValue())
                    .isEqualTo(30_000);
            assertThat(set.getBooleanProperty(PropertyKey.useServerPrepStmts).getValue())
                    .isFalse();
            assertThat(set.getBooleanProperty(PropertyKey.cachePrepStmts).getValue())
                    .isTrue();
        }
    }

    @Test
    void letMomentsBeFarAway() throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement("select cast(? as char(19))")) {
            statement.setTimestamp(1, Timestamp.valueOf("2126-11-21 08:00:00"));
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("2126-11-21 08:00:00");
            }
        }
    }

    @Test
    void giveTheDatabaseTheHouseTime() throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select @@time_zone")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("+08:00");
        }
    }
}
