package guahao.platform.database;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Statements that repositories write by hand: in the transaction there is, else in none. */
@Singleton
public final class Statements {

    /** Sets a statement's values. */
    public interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of the row that a result is at. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Sets a statement's values for one of many. */
    public interface RowWriter<T> {
        void write(PreparedStatement statement, T value) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final ConnectionOperations<Connection> connections;

    Statements(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    public <T> List<T> query(String sql, Filling values, RowReader<T> reader) {
        return run(sql, statement -> {
            values.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    /** The texts of a statement that asks for a number and a text, by the number, which no two rows share. */
    public Map<Long, String> pairs(String sql, Filling values) {
        Map<Long, String> pairs = new HashMap<>();
        query(sql, values, row -> pairs.put(row.getLong(1), row.getString(2)));
        return pairs;
    }

    /** The one number that the statement asks for. */
    public long number(String sql, Filling values) {
        return query(sql, values, row -> row.getLong(1)).getFirst();
    }

    /** In the caller's transaction. @return the id that the database gave the new row */
    public long insert(String sql, Filling values) {
        update(sql, values);
        return number("select last_insert_id()", statement -> {});
    }

    /** @return how many rows it changed */
    public int update(String sql, Filling values) {
        return run(sql, statement -> {
            values.fill(statement);
            return statement.executeUpdate();
        });
    }

    /** The key that an insert made, or that an update left in {@code last_insert_id}; empty when no row changed. */
    public OptionalLong key(String sql, Filling values) {
        return run(sql, Statement.RETURN_GENERATED_KEYS, statement -> {
            values.fill(statement);
            if (statement.executeUpdate() == 0) {
                return OptionalLong.empty();
            }
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /** The keys that an insert of several rows made, in their order: the database counts on for the rows of a list. */
    public List<Long> keys(String sql, Filling values) {
        return run(sql, Statement.RETURN_GENERATED_KEYS, statement -> {
            values.fill(statement);
            statement.executeUpdate();
            try (ResultSet rows = statement.getGeneratedKeys()) {
                List<Long> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getLong(1));
                }
                return keys;
            }
        });
    }

    /** The same statement for each of these. */
    public <T> void batch(String sql, List<T> all, RowWriter<T> writer) {
        if (!all.isEmpty()) {
            run(sql, statement -> {
                for (T one : all) {
                    writer.write(statement, one);
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }
    }

    private <T> T run(String sql, Work<T> work) {
        return run(sql, Statement.NO_GENERATED_KEYS, work);
    }

    private <T> T run(String sql, int keys, Work<T> work) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql, keys)) {
                return work.on(statement);
            } catch (SQLException e) {
                throw new DataAccessException(String.valueOf(e.getMessage()), e);
            }
        });
    }
}
