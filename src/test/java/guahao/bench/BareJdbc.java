package guahao.bench;

import guahao.platform.boot.RunningServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a program of nothing but JDBC does on the server's database, each of its threads on a connection of its own. */
record BareJdbc(RunningServer server) {

    /** One of the things that a program does over and over; false ends the thread. */
    interface Deed {
        boolean done(Connection connection) throws SQLException;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                property("url") + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSqlLimit=4096"
                        + "&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true",
                property("username"),
                property("password"));
    }

    private String property(String name) {
        return server.context().getRequiredProperty("datasources.default." + name, String.class);
    }

    /** @return how often it was done */
    long repeat(int connections, Deed deed) throws Exception {
        Callable<Long> worker = () -> {
            long count = 0;
            try (Connection connection = connect()) {
                while (deed.done(connection)) {
                    count++;
                }
            }
            return count;
        };
        long total = 0;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(worker);
            }
            for (Future<Long> one : threads.invokeAll(all)) {
                total += one.get();
            }
        }
        return total;
    }
}
