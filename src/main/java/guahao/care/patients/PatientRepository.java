package guahao.care.patients;

import guahao.care.input.IdNumber;
import guahao.care.input.Moments;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of files. */
@Singleton
final class PatientRepository {

    /** Lets a number be that of one child. */
    static final String ID_CARD_KEY = "care_patient_id_card";

    private static final String COLUMNS =
            Arrays.stream(FileField.values()).map(FileField::column).collect(Collectors.joining(", "))
                    + ", id, created_by, created_at, updated_at";

    private static final String SELECT = "select " + COLUMNS + " from care_patient where ";

    private final Statements statements;

    PatientRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<PatientFile> find(long id) {
        return one(SELECT + "id = ?", id);
    }

    /** The file, which nobody else changes until this transaction ends. */
    Optional<PatientFile> lock(long id) {
        return one(SELECT + "id = ? for update", id);
    }

    Optional<PatientFile> findByIdCard(String idCard) {
        return one(SELECT + "id_card = ?", idCard);
    }

    /** Those of that name, compared to the letter. */
    List<PatientFile> named(String name, int most) {
        return statements.query(
                SELECT + "name = ? and name collate utf8mb4_bin = ? order by id limit " + most,
                Values.of(name, name),
                PatientRepository::file);
    }

    List<PatientFile> findAll(Collection<Long> ids) {
        Conditions conditions = new Conditions().in("id", ids);
        return statements.query(SELECT + conditions.sql(), conditions, PatientRepository::file);
    }

    /** In the caller's transaction. */
    long insert(Map<FileField, String> values, long createdBy, LocalDateTime now) {
        List<String> columns = new ArrayList<>(List.of("created_by", "created_at", "updated_at", "id_card_tail"));
        List<@Nullable Object> row = new ArrayList<>();
        row.add(createdBy);
        row.add(now);
        row.add(now);
        row.add(tail(values.get(FileField.ID_CARD)));
        values.forEach((field, value) -> {
            columns.add(field.column());
            row.add(value);
        });
        return statements.insert(
                "insert into care_patient (" + String.join(", ", columns) + ") values (?" + ", ?".repeat(row.size() - 1)
                        + ")",
                Values.of(row.toArray()));
    }

    /** @param values null for fields to be emptied */
    int update(long id, Map<FileField, @Nullable String> values, LocalDateTime now) {
        List<@Nullable Object> row = new ArrayList<>();
        StringBuilder sql = new StringBuilder("update care_patient set updated_at = ?");
        row.add(now);
        values.forEach((field, value) -> {
            sql.append(", ").append(field.column()).append(" = ?");
            row.add(value);
            if (field == FileField.ID_CARD) {
                sql.append(", id_card_tail = ?");
                row.add(tail(value));
            }
        });
        row.add(id);
        return statements.update(sql.append(" where id = ?").toString(), Values.of(row.toArray()));
    }

    int delete(Collection<Long> ids) {
        return deleteFrom("care_patient", "id", ids);
    }

    int deleteStays(Collection<Long> patientIds) {
        return deleteFrom("care_tenancy", "patient_id", patientIds);
    }

    int deleteServices(Collection<Long> patientIds) {
        return deleteFrom("care_service", "patient_id", patientIds);
    }

    void deleteRequests(Collection<Long> patientIds) {
        deleteFrom("care_permission_request", "patient_id", patientIds);
    }

    int countOf(String table, Collection<Long> patientIds) {
        Conditions conditions = new Conditions().in("patient_id", patientIds);
        return (int) statements.number("select count(*) from " + table + " where " + conditions.sql(), conditions);
    }

    private int deleteFrom(String table, String column, Collection<Long> ids) {
        Conditions conditions = new Conditions().in(column, ids);
        return statements.update("delete from " + table + " where " + conditions.sql(), conditions);
    }

    private static @Nullable String tail(@Nullable String idCard) {
        return idCard == null ? null : IdNumber.tail(idCard);
    }

    private Optional<PatientFile> one(String sql, Object value) {
        return statements.query(sql, Values.of(value), PatientRepository::file).stream()
                .findFirst();
    }

    static PatientFile file(ResultSet row) throws SQLException {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        for (FileField field : FileField.values()) {
            String value = row.getString(field.column());
            if (value != null) {
                values.put(field, value);
            }
        }
        return new PatientFile(
                row.getLong("id"),
                values,
                row.getString("created_by"),
                Moments.millis(row, "created_at"),
                Moments.millis(row, "updated_at"));
    }
}
