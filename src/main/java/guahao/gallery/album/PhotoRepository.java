package guahao.gallery.album;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The table of photos. */
@Singleton
final class PhotoRepository {

    private static final String WRITTEN =
            "project_id, uploader_id, path, thumb_path, media_type, bytes, crc32, width, height, created_at";
    private static final String SELECT = "select id, " + WRITTEN + " from gallery_photo where ";

    private static final String FIRST_OF_PROJECTS = "select id, " + WRITTEN + " from (select *, row_number() over"
            + " (partition by project_id order by created_at, id) as place from gallery_photo where project_id in (%s))"
            + " placed where place <= %d order by project_id, created_at, id";

    /** So many are deleted or read by one statement. */
    private static final int PORTION = 500;

    private final Statements statements;

    PhotoRepository(Statements statements) {
        this.statements = statements;
    }

    /** In the caller's transaction. */
    long insert(Photo photo) {
        statements.update(
                "insert into gallery_photo (" + WRITTEN + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement -> write(statement, photo));
        return statements
                .query("select last_insert_id()", statement -> {}, row -> row.getLong(1))
                .getFirst();
    }

    private static void write(PreparedStatement statement, Photo photo) throws SQLException {
        statement.setObject(1, photo.projectId(), Types.BIGINT);
        statement.setLong(2, photo.uploaderId());
        statement.setString(3, photo.path());
        statement.setString(4, photo.thumbPath());
        statement.setString(5, photo.mediaType());
        statement.setLong(6, photo.bytes());
        statement.setLong(7, photo.crc32());
        statement.setInt(8, photo.width());
        statement.setInt(9, photo.height());
        statement.setObject(10, photo.createdAt());
    }

    /** The oldest first. */
    List<Photo> ofProject(long projectId) {
        return statements.query(
                SELECT + "project_id = ? order by created_at, id",
                statement -> statement.setLong(1, projectId),
                PhotoRepository::photo);
    }

    /** The oldest of each, at most so many. */
    List<Photo> firstOfProjects(Collection<Long> projectIds, int mostOfEach) {
        return projectIds.isEmpty()
                ? List.of()
                : statements.query(
                        FIRST_OF_PROJECTS.formatted(places(projectIds), mostOfEach),
                        statement -> ProjectRepository.fill(statement, projectIds),
                        PhotoRepository::photo);
    }

    List<Photo> lockOfProject(long projectId) {
        return statements.query(
                SELECT + "project_id = ? order by created_at, id for update",
                statement -> statement.setLong(1, projectId),
                PhotoRepository::photo);
    }

    List<Photo> find(Collection<Long> ids) {
        return in(ids, "");
    }

    /** In an order of their own, so that nobody waits for another who waits for him. */
    List<Photo> lock(Collection<Long> ids) {
        return in(ids, " order by id for update");
    }

    private List<Photo> in(Collection<Long> ids, String end) {
        return ids.isEmpty()
                ? List.of()
                : statements.query(
                        SELECT + "id in (" + places(ids) + ")" + end,
                        statement -> ProjectRepository.fill(statement, ids),
                        PhotoRepository::photo);
    }

    void delete(List<Long> ids) {
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + PORTION));
            statements.update(
                    "delete from gallery_photo where id in (" + places(some) + ")",
                    statement -> ProjectRepository.fill(statement, some));
        }
    }

    private static String places(Collection<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Photo photo(ResultSet row) throws SQLException {
        long project = row.getLong(2);
        boolean alone = row.wasNull();
        return new Photo(
                row.getLong(1),
                alone ? null : (Long) project,
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getInt(9),
                row.getInt(10),
                row.getObject(11, LocalDateTime.class));
    }
}
