package guahao.bench;

import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The CPU that two reads of the graph cost the server, over what a bare JDBC program costs that reads the same rows in
 * the same JVM with the same sixteen connections. Needs wrk. Arguments: seconds for each measurement.
 */
public final class ReadingBenchmark {

    private static final int CONNECTIONS = 16;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

    private static final String CHAIN =
            "{ hospital(id: 1) { id name departments(majorId: 1) { id name doctors(hospitalId: 1) {"
                    + " id name title schedules(from: \\\"2026-01-05\\\", to: \\\"2026-01-11\\\")"
                    + " { id date timeSection slotType status totalSlots remainingSlots price } } } } }";
    private static final String DOCTOR = "{ doctor(id: 1) { id name title schedules(from: \\\"2026-01-05\\\","
            + " to: \\\"2026-01-11\\\") { id date timeSection slotType status totalSlots remainingSlots price } } }";

    private final RunningServer server;
    private final BareJdbc jdbc;
    private final int seconds;

    private ReadingBenchmark(RunningServer server, int seconds) {
        this.server = server;
        this.jdbc = new BareJdbc(server);
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
            new ReadingBenchmark(server, Integer.parseInt(arguments[0])).run();
        }
    }

    private void run() throws Exception {
        try (Connection connection = jdbc.connect()) {
            fill(connection);
        }
        for (int round = 0; round < 4; round++) {
            compare("chain, 5 departments, 50 doctors, 700 schedules", CHAIN, this::readChain);
            compare("a doctor with 14 schedules", DOCTOR, this::readDoctor);
        }
    }

    private interface Reading {
        int read(Connection connection) throws SQLException;
    }

    private void compare(String what, String query, Reading reading) throws Exception {
        costOfGraph(query).compare(what, costOfBare(reading));
    }

    private Cpu.Cost costOfGraph(String query) throws Exception {
        Path script = Files.createTempFile("request", ".lua");
        Files.writeString(
                script,
                "wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\n"
                        + "wrk.body = [==[{\"query\":\"" + query + "\"}]==]\n");
        return Load.of(server, CONNECTIONS, seconds, script).cost();
    }

    private Cpu.Cost costOfBare(Reading reading) throws Exception {
        Cpu before = Cpu.now();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long count = jdbc.repeat(CONNECTIONS, connection -> System.nanoTime() < end && reading.read(connection) > 0);
        return Cpu.now().since(before, count);
    }

    private int readChain(Connection connection) throws SQLException {
        return read(connection, "select id, name from hospital where id = 1")
                + read(
                        connection,
                        "select distinct m.id, m.name from minor_department m join clinic c on c.department_id = m.id"
                                + " where m.major_id = 1 and c.hospital_id = 1")
                + read(connection, "select id, department_id, name, title from doctor where department_id <= 5")
                + read(
                        connection,
                        "select id, doctor_id, date, section, slot_type, open, total_slots, remaining_slots, price"
                                + " from schedule where doctor_id <= 50 and date between '2026-01-05' and '2026-01-11'"
                                + " order by doctor_id, date, section");
    }

    private int readDoctor(Connection connection) throws SQLException {
        return read(connection, "select id, name, title from doctor where id = 1")
                + read(
                        connection,
                        "select id, doctor_id, date, section, slot_type, open, total_slots, remaining_slots, price"
                                + " from schedule where doctor_id = 1 and date between '2026-01-05' and '2026-01-11'"
                                + " order by date, section");
    }

    private static int read(Connection connection, String sql) throws SQLException {
        int characters = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    characters += String.valueOf(rows.getObject(i)).length();
                }
            }
        }
        return characters;
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into hospital (id, name, created_at) values (1, '主院区', now())");
            statement.execute("insert into major_department (id, name, created_at) values (1, '内科', now())");
            for (int department = 1; department <= 5; department++) {
                statement.execute("insert into minor_department (id, major_id, name, created_at) values (" + department
                        + ", 1, '科室" + department + "', now())");
                statement.execute("insert into clinic (id, hospital_id, department_id, name, created_at) values ("
                        + department + ", 1, " + department + ", '门诊" + department + "', now())");
            }
            for (int doctor = 1; doctor <= 50; doctor++) {
                int department = (doctor - 1) / 10 + 1;
                statement.execute("insert into doctor (id, department_id, name, title, created_at) values (" + doctor
                        + ", " + department + ", '医生" + doctor + "', '主任医师', now())");
                for (int day = 0; day < 14; day++) {
                    statement.execute("insert into schedule (doctor_id, clinic_id, date, section, slot_type,"
                            + " total_slots, remaining_slots, price, created_at) values (" + doctor + ", " + department
                            + ", '" + FROM.plusDays(day / 2) + "', " + day % 2 + ", 0, 20, 20, 50, now())");
                }
            }
            statement.execute("update directory_version set version = version + 1");
        }
    }
}
