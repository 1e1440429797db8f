package guahao.gallery.file;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;

/** The table of files that no photo has. */
@Singleton
final class LooseFileRepository {

    private final Statements statements;

    LooseFileRepository(Statements statements) {
        this.statements = statements;
    }

    void add(List<String> paths, LocalDateTime due) {
        statements.batch("insert into gallery_loose_file (path, due_at) values (?, ?)", paths, (statement, path) -> {
            statement.setString(1, path);
            statement.setObject(2, due);
        });
    }

    /** @return how many were there */
    int remove(String path) {
        return statements.update(
                "delete from gallery_loose_file where path = ?", statement -> statement.setString(1, path));
    }

    boolean contains(String path) {
        return !statements
                .query(
                        "select 1 from gallery_loose_file where path = ?",
                        statement -> statement.setString(1, path),
                        row -> row.getInt(1))
                .isEmpty();
    }

    void postpone(String path, LocalDateTime due) {
        statements.update("update gallery_loose_file set due_at = ? where path = ?", statement -> {
            statement.setObject(1, due);
            statement.setString(2, path);
        });
    }

    List<String> due(LocalDateTime now, int most) {
        return statements.query(
                "select path from gallery_loose_file where due_at <= ? order by due_at limit " + most,
                statement -> statement.setObject(1, now),
                row -> row.getString(1));
    }
}
