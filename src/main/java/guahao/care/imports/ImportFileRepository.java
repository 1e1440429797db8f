package guahao.care.imports;

import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The table of uploaded workbooks. */
@Singleton
final class ImportFileRepository {

    /** An uploaded workbook and whose it is. */
    record ImportFile(String id, String file, long uploadedBy) {}

    private final Statements statements;

    ImportFileRepository(Statements statements) {
        this.statements = statements;
    }

    void insert(ImportFile file, LocalDateTime now) {
        statements.update(
                "insert into care_import_file (id, file, uploaded_by, created_at) values (?, ?, ?, ?)",
                Values.of(file.id(), file.file(), file.uploadedBy(), now));
    }

    Optional<ImportFile> find(String id, LocalDateTime since) {
        return query("id = " + Conditions.ASCII + " and created_at > ?", Values.of(id, since)).stream()
                .findFirst();
    }

    List<ImportFile> before(LocalDateTime time, int most) {
        return query("created_at <= ? limit " + most, Values.of(time));
    }

    void delete(String id) {
        statements.update("delete from care_import_file where id = ?", Values.of(id));
    }

    private List<ImportFile> query(String condition, Values values) {
        return statements.query(
                "select id, file, uploaded_by from care_import_file where " + condition,
                values,
                row -> new ImportFile(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
