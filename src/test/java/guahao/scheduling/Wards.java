package guahao.scheduling;

import guahao.directory.DirectoryWord;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes hospitals, departments, clinics and doctors for tests, each test its own. */
@Singleton
public final class Wards {

    /** One of each. */
    public record Ward(
            long hospital, long department, long clinic, long doctor, String clinicName, String doctorName) {}

    private final TransactionOperations<Connection> transactions;
    private final DirectoryWord word;
    private final ScheduleMemory memory;

    Wards(TransactionOperations<Connection> transactions, DirectoryWord word, ScheduleMemory memory) {
        this.transactions = transactions;
        this.word = word;
        this.memory = memory;
    }

    public Ward ward() {
        long hospital = hospital(name("院区"));
        long department = department();
        String clinicName = name("门诊");
        String doctorName = name("医生");
        return new Ward(
                hospital,
                department,
                clinic(hospital, department, clinicName),
                doctor(department, doctorName),
                clinicName,
                doctorName);
    }

    public static String name(String kind) {
        return kind + UUID.randomUUID().toString().substring(0, 13);
    }

    public long hospital(String name) {
        return told("insert into hospital (name, created_at) values (?, now(3) - interval 1 day)", name);
    }

    public long department() {
        long major = insert(
                "insert into major_department (name, created_at) values (?, now(3) - interval 1 day)", name("大科"));
        return told(
                "insert into minor_department (major_id, name, created_at) values (?, ?, now(3) - interval 1 day)",
                major,
                name("科"));
    }

    public long clinic(long hospital, long department, String name) {
        return told(
                "insert into clinic (hospital_id, department_id, name, kind, created_at) values (?, ?, ?, 2, now(3) - interval 1 day)",
                hospital,
                department,
                name);
    }

    public long doctor(long department, String name) {
        return told(
                "insert into doctor (department_id, name, title, created_at) values (?, ?, '主任医师', now(3) - interval 1 day)",
                department,
                name);
    }

    /** An insert into a table of the directory, which the servers have to hear of. */
    public long told(String sql, Object... values) {
        long id = insert(sql, values);
        word.changed();
        return id;
    }

    /** Of which the server has to hear when it is about schedules. */
    public long insert(String sql, Object... values) {
        long id = written(sql, values);
        forgetSchedules();
        return id;
    }

    public void forgetSchedules() {
        memory.forget();
    }

    private long written(String sql, Object... values) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement =
                    status.getConnection().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                fill(statement, values);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return keys.next() ? keys.getLong(1) : 0;
                }
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
        });
    }

    /** The first column of what a query finds. */
    public List<String> column(String sql, Object... values) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                fill(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    List<String> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                }
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
        });
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
