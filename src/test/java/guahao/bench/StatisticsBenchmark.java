package guahao.bench;

import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import guahao.scheduling.Days;
import guahao.statistics.DoctorReports;
import guahao.statistics.Registrations;
import guahao.statistics.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * How long statistics of a day, a week and a month take among many orders, 20 on each schedule. Arguments: how many
 * orders, on how many days, and a data folder to be kept, which a second run finds filled.
 */
public final class StatisticsBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int HOSPITALS = 3;
    private static final int DEPARTMENTS = 60;
    private static final int CLINICS = 150;
    private static final int DOCTORS = 600;
    private static final int ORDERS_OF_SCHEDULE = 20;
    private static final int PATIENTS = 1000;
    /** Less than the depth of recursion that databases allow. */
    private static final int SCHEDULES_AT_ONCE = 1000;

    private static final int ROUNDS = 15;

    private final RunningServer server;
    private final int schedules;
    private final int days;

    private StatisticsBenchmark(RunningServer server, int orders, int days) {
        this.server = server;
        this.days = days;
        schedules = orders / ORDERS_OF_SCHEDULE;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("guahao-bench");
        var settings = Settings.of(Map.of(
                "GUAHAO_PORT", "0",
                "GUAHAO_DATA", data.toString(),
                "GUAHAO_DEMO", "false",
                "GUAHAO_RATE_LIMIT", "0"));
        try (RunningServer server = RunningServer.start(settings)) {
            new StatisticsBenchmark(server, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).run();
        }
    }

    private void run() throws SQLException {
        try (Connection connection = connect()) {
            if (number(connection, "select count(*) from hospital") == 0) {
                fill(connection);
            }
            System.out.printf("%,d orders on %d days%n", number(connection, "select count(*) from appointment"), days);
        }
        Registrations registrations = server.context().getBean(Registrations.class);
        DoctorReports doctors = server.context().getBean(DoctorReports.class);
        LocalDate last = FIRST.plusDays(days - 5L);
        registrations.ofHospital(1, Days.only(FIRST));
        for (Span span : Span.values()) {
            Days looked = span.until(last);
            measure("everything, " + span, () -> registrations.everywhere(looked));
            measure("a hospital, " + span, () -> registrations.ofHospital(1, looked));
            measure("a department, " + span, () -> registrations.ofDepartment(7, looked));
            measure("a doctor, " + span, () -> doctors.report(7, looked));
        }
    }

    /** From the call of the service to its answer. */
    private static void measure(String what, Runnable reading) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            reading.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                "%-28s first %6.1f ms, median %6.1f ms, slowest %6.1f ms%n",
                what, first, times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private void fill(Connection connection) throws SQLException {
        directory(connection);
        for (int from = 0; from < schedules; from += SCHEDULES_AT_ONCE) {
            int to = Math.min(schedules, from + SCHEDULES_AT_ONCE);
            schedules(connection, from, to);
            orders(connection, from, to);
        }
    }

    private static void directory(Connection connection) throws SQLException {
        execute(connection, "insert into major_department (id, name, created_at) values (1, '内科', now())");
        many(connection, HOSPITALS, "hospital (id, name, created_at) select i, concat('院区', i), now()");
        many(
                connection,
                DEPARTMENTS,
                "minor_department (id, major_id, name, created_at) select i, 1, concat('科室', i), now()");
        many(
                connection,
                CLINICS,
                "clinic (id, hospital_id, department_id, name, created_at) select i, i % " + HOSPITALS + " + 1, i % "
                        + DEPARTMENTS + " + 1, concat('门诊', i), now()");
        many(
                connection,
                DOCTORS,
                "doctor (id, department_id, name, created_at) select i, i % " + DEPARTMENTS
                        + " + 1, concat('医生', i), now()");
        execute(
                connection,
                "insert into account (id, name, is_admin, is_active, is_verified, is_demo, created_at, updated_at)"
                        + " values (1, '用户', false, true, true, false, now(), now())");
        many(
                connection,
                PATIENTS,
                "patient (id, name, type, gender, created_at, updated_at)"
                        + " select i, '患者', 'EXTERNAL', 'UNKNOWN', now(), now()");
        execute(connection, "update directory_version set version = version + 1");
    }

    /** A doctor's turn comes every so many schedules, each time in another part of a day; clinics take turns, too. */
    private void schedules(Connection connection, int from, int to) throws SQLException {
        many(
                connection,
                to - from,
                ("schedule (id, doctor_id, clinic_id, date, section, slot_type, open, total_slots, remaining_slots,"
                                + " price, created_at) select %1$d + i, (%1$d + i) %% %2$d + 1, (%1$d + i) %% %3$d + 1,"
                                + " '%4$s' + interval floor((%1$d + i) * %5$d / %6$d) day, floor((%1$d + i) / %2$d) %% 3,"
                                + " i %% 3, false, 20, 0, 50 + i %% 3 * 50, now()")
                        .formatted(from, DOCTORS, CLINICS, FIRST, days, schedules + 1));
    }

    /** One in ten is cancelled, most are completed. */
    private static void orders(Connection connection, int from, int to) throws SQLException {
        execute(
                connection,
                ("insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id, date,"
                                + " section, slot_type, status, payment_status, source, price, queue_number, created_at)"
                                + " with recursive n (i) as (select 0 union all select i + 1 from n where i < %3$d)"
                                + " select concat('B', lpad(s.id * 100 + n.i, 15, '0')), s.id,"
                                + " (s.id * 7 + n.i * 50) %% %4$d + 1, 1, 1, s.date, s.section, s.slot_type,"
                                + " case when n.i < 2 then 'CANCELLED' when n.i < 4 then 'NO_SHOW'"
                                + " when n.i < 6 then 'CONFIRMED' else 'COMPLETED' end, 'PAID', 'NORMAL', s.price,"
                                + " n.i + 1, now()"
                                + " from schedule s cross join n where s.id > %1$d and s.id <= %2$d")
                        .formatted(from, to, ORDERS_OF_SCHEDULE - 1, PATIENTS));
    }

    /** Rows made of the numbers from 1 on. */
    private static void many(Connection connection, int count, String rows) throws SQLException {
        int end = rows.indexOf(" select ");
        execute(
                connection,
                "insert into " + rows.substring(0, end)
                        + " with recursive n (i) as (select 1 union all select i + 1 from n where i < " + count + ")"
                        + rows.substring(end) + " from n");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(property("url"), property("username"), property("password"));
    }

    private String property(String name) {
        return server.context().getRequiredProperty("datasources.default." + name, String.class);
    }
}
