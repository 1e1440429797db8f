package guahao.bench;

import guahao.identity.token.Tokens;
import guahao.platform.boot.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** A hospital with many schedules of the coming week, and many people each of whom books once. */
final class BookingRows {

    static final int DOCTORS = 300;
    static final int DAYS = 6;
    static final int SECTIONS = 3;
    static final int SCHEDULES = DOCTORS * DAYS * SECTIONS;
    private static final int ROOMY = 1000;

    private final RunningServer server;
    private final int people;
    private final boolean keyed;

    /** @param keyed whether each request has an idempotency key */
    BookingRows(RunningServer server, int people, boolean keyed) {
        this.server = server;
        this.people = people;
        this.keyed = keyed;
    }

    void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, "insert into hospital (id, name, created_at) values (1, '主院区', now())");
        run(connection, "insert into major_department (id, name, created_at) values (1, '内科', now())");
        run(connection, "insert into minor_department (id, major_id, name, created_at) values (1, 1, '呼吸内科', now())");
        run(
                connection,
                "insert into clinic (id, hospital_id, department_id, name, created_at) values (1, 1, 1, '门诊', now())");
        many(
                connection,
                "insert into doctor (id, department_id, name, title, created_at) values (?, 1, '医生', '医师', now())",
                DOCTORS);
        fillSchedules(connection);
        many(
                connection,
                "insert into account (id, name, is_admin, is_active, is_verified, is_demo, created_at, updated_at)"
                        + " values (?, '患者', false, true, true, false, now(), now())",
                people);
        many(
                connection,
                "insert into patient (id, account_id, name, type, gender, created_at, updated_at)"
                        + " select id, id, name, 'EXTERNAL', 'UNKNOWN', now(), now() from account where id = ?",
                people);
        run(connection, "update directory_version set version = version + 1");
        connection.commit();
    }

    private static void fillSchedules(Connection connection) throws SQLException {
        LocalDate tomorrow = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(1);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into schedule (id, doctor_id, clinic_id, date, section, slot_type, total_slots,"
                        + " remaining_slots, price, created_at) values (?, ?, 1, ?, ?, 0, ?, ?, 50, now())")) {
            for (int id = 1; id <= SCHEDULES; id++) {
                insert.setInt(1, id);
                insert.setInt(2, (id - 1) % DOCTORS + 1);
                insert.setObject(3, tomorrow.plusDays((id - 1) / DOCTORS % DAYS));
                insert.setInt(4, (id - 1) / DOCTORS / DAYS);
                insert.setInt(5, ROOMY);
                insert.setInt(6, ROOMY);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void many(Connection connection, String sql, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int id = 1; id <= count; id++) {
                insert.setInt(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * A program for wrk that lets each of these people book.
     *
     * @param schedule 0 for one of many
     */
    Path script(long firstPerson, long lastPerson, int schedule) throws IOException {
        Tokens tokens = server.context().getBean(Tokens.class);
        List<String> lines = LongStream.rangeClosed(firstPerson, lastPerson)
                .parallel()
                .mapToObj(id -> id + " " + (schedule > 0 ? schedule : id % SCHEDULES + 1) + " "
                        + tokens.issue(id, Duration.ofHours(1)))
                .toList();
        Path people = Files.createTempFile("people", ".txt");
        Files.write(people, lines);
        Path script = Files.createTempFile("booking", ".lua");
        Files.writeString(
                script, """
                local people = io.open("%s")
                request = function()
                  local line = people:read("*l") or "0 0 none"
                  local patient, schedule, token = string.match(line, "(%%S+) (%%S+) (%%S+)")
                  return wrk.format("POST", "/patient/appointments",
                    {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token%s},
                    '{"patientId":' .. patient .. ',"scheduleId":' .. schedule .. '}')
                end
                """.formatted(people, keyed ? ", [\"Idempotency-Key\"] = \"booking-\" .. patient" : ""));
        return script;
    }
}
