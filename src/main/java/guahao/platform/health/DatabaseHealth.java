package guahao.platform.health;

import io.micronaut.health.HealthStatus;
import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;

/** Without the database the server can do nothing. */
@Singleton
final class DatabaseHealth implements HealthIndicator {

    private static final int SECONDS = 2;

    private final DataSource database;
    private final TimedCheck timed;

    /** The pool itself is asked, not the transaction of the moment. */
    DatabaseHealth(DataSource database, DataSourceResolver pools, TimedCheck timed) {
        this.database = pools.resolve(database);
        this.timed = timed;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return timed.ask(this::check, down("does not answer in time"));
    }

    private HealthResult check() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS) ? up(connection) : down("does not answer");
        } catch (SQLException e) {
            return down("cannot be reached");
        }
    }

    private static HealthResult up(Connection connection) throws SQLException {
        var about = connection.getMetaData();
        return HealthResult.builder("database", HealthStatus.UP)
                .details(
                        Map.of("product", about.getDatabaseProductName(), "version", about.getDatabaseProductVersion()))
                .build();
    }

    private static HealthResult down(String reason) {
        return HealthResult.builder("database", HealthStatus.DOWN)
                .details(Map.of("error", reason))
                .build();
    }
}
