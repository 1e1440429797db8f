package guahao.gallery.album;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of projects; how many photos each has and its cover come in the same statement, off an index. */
@Singleton
final class ProjectRepository {

    private static final String SHOWN = """
            select pr.id, pr.name, pr.description, pr.event_date, pr.owner_id, pr.created_at, pr.updated_at,
              (select count(*) from gallery_photo ph where ph.project_id = pr.id) as photos,
              cover.path, cover.thumb_path
            from %s pr
            left join gallery_photo cover on cover.id = (
              select newest.id from gallery_photo newest where newest.project_id = pr.id
              order by newest.created_at desc, newest.id desc limit 1)
            """;

    private static final String PAGE =
            SHOWN.formatted("(select * from gallery_project order by created_at desc, id desc limit ? offset ?)")
                    + " order by pr.created_at desc, pr.id desc";

    private static final String PAGE_AFTER = SHOWN.formatted("""
                    (select * from gallery_project where created_at <= ? and (created_at < ? or id < ?)
                     order by created_at desc, id desc limit ?)""") + " order by pr.created_at desc, pr.id desc";

    private static final String SOME = SHOWN.formatted("gallery_project") + " where pr.id in (%s)";

    private final Statements statements;

    ProjectRepository(Statements statements) {
        this.statements = statements;
    }

    List<Project> page(int size, long offset) {
        return statements.query(
                PAGE,
                statement -> {
                    statement.setInt(1, size);
                    statement.setLong(2, offset);
                },
                ProjectRepository::project);
    }

    /** @param after null for the newest */
    List<Project> page(int size, @Nullable ProjectPlace after) {
        if (after == null) {
            return page(size, 0);
        }
        return statements.query(
                PAGE_AFTER,
                statement -> {
                    statement.setObject(1, after.createdAt());
                    statement.setObject(2, after.createdAt());
                    statement.setLong(3, after.id());
                    statement.setInt(4, size);
                },
                ProjectRepository::project);
    }

    long count() {
        return statements
                .query("select count(*) from gallery_project", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    List<Project> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : statements.query(
                        SOME.formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))),
                        statement -> fill(statement, ids),
                        ProjectRepository::project);
    }

    boolean exists(long id) {
        return !statements
                .query(
                        "select 1 from gallery_project where id = ?",
                        statement -> statement.setLong(1, id),
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** The owner; nobody changes the project or adds a photo to it until this transaction ends. */
    Optional<Long> lock(long id) {
        return statements
                .query(
                        "select owner_id from gallery_project where id = ? for update",
                        statement -> statement.setLong(1, id),
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /** In the caller's transaction. */
    long insert(ProjectText text, long ownerId, LocalDateTime now) {
        statements.update(
                "insert into gallery_project (name, description, event_date, owner_id, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    fill(statement, text);
                    statement.setLong(4, ownerId);
                    statement.setObject(5, now);
                    statement.setObject(6, now);
                });
        return statements
                .query("select last_insert_id()", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    void update(long id, ProjectText text, LocalDateTime now) {
        statements.update(
                "update gallery_project set name = ?, description = ?, event_date = ?, updated_at = ? where id = ?",
                statement -> {
                    fill(statement, text);
                    statement.setObject(4, now);
                    statement.setLong(5, id);
                });
    }

    void delete(long id) {
        statements.update("delete from gallery_project where id = ?", statement -> statement.setLong(1, id));
    }

    private static void fill(PreparedStatement statement, ProjectText text) throws SQLException {
        statement.setString(1, text.name());
        statement.setString(2, text.description());
        statement.setObject(3, text.eventDate());
    }

    static void fill(PreparedStatement statement, Collection<Long> ids) throws SQLException {
        int place = 1;
        for (long id : ids) {
            statement.setLong(place++, id);
        }
    }

    private static Project project(ResultSet row) throws SQLException {
        String cover = row.getString(9);
        return new Project(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getLong(5),
                row.getObject(6, LocalDateTime.class),
                row.getObject(7, LocalDateTime.class),
                row.getLong(8),
                cover == null ? null : new Project.Cover(cover, row.getString(10)));
    }
}
