package guahao.bench;

import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a booking costs, and how long 500 slots of one schedule last under 64 connections, over a bare JDBC program that
 * locks a patient, takes a slot and writes an order in one transaction. Needs wrk. Arguments: seconds for each
 * measurement, and {@code keyed} for requests that have idempotency keys.
 */
public final class BookingBenchmark {

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 8;
    private static final int PEOPLE = 240_000;
    private static final int HALF = PEOPLE / 2;
    private static final int SLOTS = 500;

    private final RunningServer server;
    private final BareJdbc jdbc;
    private final BookingRows rows;
    private final int seconds;
    private final AtomicLong bareOrders = new AtomicLong();

    private BookingBenchmark(RunningServer server, int seconds, boolean keyed) {
        this.server = server;
        this.jdbc = new BareJdbc(server);
        this.rows = new BookingRows(server, PEOPLE, keyed);
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("guahao-bench");
        var settings = Settings.of(Map.of(
                "GUAHAO_PORT", "0",
                "GUAHAO_DATA", data.toString(),
                "GUAHAO_DEMO", "false",
                "GUAHAO_RATE_LIMIT", "0"));
        try (RunningServer server = RunningServer.start(settings)) {
            new BookingBenchmark(
                            server,
                            Integer.parseInt(arguments[0]),
                            List.of(arguments).contains("keyed"))
                    .run();
        }
    }

    private void run() throws Exception {
        try (Connection connection = jdbc.connect()) {
            rows.fill(connection);
        }
        long share = HALF / (ROUNDS + 1);
        for (int round = 0; round < ROUNDS; round++) {
            Path script = rows.script(1 + round * share, (round + 1) * share, 0);
            long before = orders();
            Cpu start = Cpu.now();
            Load.of(server, CONNECTIONS, seconds, script);
            long booked = orders() - before;
            Cpu.Cost cost = Cpu.now().since(start, booked);
            System.out.printf("%d booked; ", booked);
            cost.compare("a booking", bare());
        }
        sellOut(1 + ROUNDS * share);
    }

    private Cpu.Cost bare() throws Exception {
        Cpu before = Cpu.now();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long count = jdbc.repeat(CONNECTIONS, connection -> {
            long number = bareOrders.incrementAndGet();
            return System.nanoTime() < end && book(connection, number, number % BookingRows.SCHEDULES + 1);
        });
        return Cpu.now().since(before, count);
    }

    private static boolean book(Connection connection, long number, long schedule) throws SQLException {
        long person = HALF + number % HALF + 1;
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("select * from patient where id = ? for update");
                PreparedStatement take = connection.prepareStatement(
                        "update schedule set remaining_slots = remaining_slots - 1,"
                                + " queue_numbers = last_insert_id(queue_numbers + 1)"
                                + " where id = ? and remaining_slots > 0",
                        PreparedStatement.RETURN_GENERATED_KEYS);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id,"
                                + " date, section, slot_type, status, payment_status, source, price, queue_number,"
                                + " created_at, payment_since) values (?, ?, ?, ?, 1, current_date, 0, 0, 'PENDING',"
                                + " 'PENDING', 'NORMAL', 50, ?, now(3), now(3))",
                        PreparedStatement.RETURN_GENERATED_KEYS)) {
            lock.setLong(1, person);
            lock.executeQuery().next();
            take.setLong(1, schedule);
            boolean taken = take.executeUpdate() == 1;
            if (taken) {
                var key = take.getGeneratedKeys();
                key.next();
                insert.setString(1, String.format("%016d", number));
                insert.setLong(2, schedule);
                insert.setLong(3, person);
                insert.setLong(4, person);
                insert.setLong(5, key.getLong(1));
                insert.executeUpdate();
            }
            connection.commit();
            return taken;
        }
    }

    private void sellOut(long firstPerson) throws Exception {
        offer(1);
        offer(2);
        Path script = rows.script(firstPerson, firstPerson + 4L * SLOTS, 1);
        long start = System.nanoTime();
        Process wrk = Load.start(server, CONNECTIONS, seconds, script);
        long served = untilSoldOut(1) - start;
        wrk.waitFor();
        long bareStart = System.nanoTime();
        jdbc.repeat(CONNECTIONS, connection -> book(connection, bareOrders.incrementAndGet(), 2));
        long bare = System.nanoTime() - bareStart;
        System.out.printf(
                "%d slots: %d ms, bare %d ms, ratio %.2f%n",
                SLOTS,
                TimeUnit.NANOSECONDS.toMillis(served),
                TimeUnit.NANOSECONDS.toMillis(bare),
                (double) served / bare);
    }

    private void offer(int schedule) throws SQLException {
        try (Connection connection = jdbc.connect();
                var statement = connection.createStatement()) {
            statement.execute("update schedule set total_slots = total_slots - remaining_slots + " + SLOTS
                    + ", remaining_slots = " + SLOTS + " where id = " + schedule);
        }
    }

    private long untilSoldOut(int schedule) throws Exception {
        try (Connection connection = jdbc.connect()) {
            while (number(connection, "select remaining_slots from schedule where id = " + schedule) > 0) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return System.nanoTime();
        }
    }

    private long orders() throws SQLException {
        try (Connection connection = jdbc.connect()) {
            return number(connection, "select count(*) from appointment");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
