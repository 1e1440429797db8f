package guahao.care.services;

import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.TextLists;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The table of services. */
@Singleton
final class ServiceRepository {

    private final Statements statements;
    private final TextLists texts;

    ServiceRepository(Statements statements, TextLists texts) {
        this.statements = statements;
        this.texts = texts;
    }

    /** In the caller's transaction. */
    long insert(NewService service, long createdBy, LocalDateTime now) {
        return statements.insert(
                "insert into care_service (patient_id, type, date, description, images, status, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, 'review', ?, ?)",
                Values.of(
                        service.patientId(),
                        Words.of(service.type()),
                        service.date(),
                        service.desc(),
                        texts.written(service.images()),
                        createdBy,
                        now));
    }

    Optional<ServiceRecord> find(long id) {
        return statements.query("select * from care_service where id = ?", Values.of(id), this::service).stream()
                .findFirst();
    }

    /** 0 when it was reviewed before. */
    int review(ReviewService.Review review, long by, LocalDateTime now) {
        return statements.update(
                "update care_service set status = ?, review_reason = ?, rating = ?, reviewed_at = ?, reviewed_by = ?"
                        + " where id = ? and status = 'review'",
                Values.of(Words.of(review.decision()), review.reason(), review.rating(), now, by, review.id()));
    }

    long count(Conditions conditions) {
        return statements.number("select count(*) from care_service where " + conditions.sql(), conditions);
    }

    /** @param order from {@code order by} to the end */
    List<ServiceRecord> page(Conditions conditions, String order) {
        return statements.query(
                "select * from care_service where " + conditions.sql() + order, conditions, this::service);
    }

    private ServiceRecord service(ResultSet row) throws SQLException {
        return new ServiceRecord(
                row.getString("id"),
                row.getString("patient_id"),
                row.getString("type"),
                String.valueOf(Moments.day(row, "date")),
                row.getString("description"),
                texts.read(row.getString("images")),
                row.getString("status"),
                row.getString("created_by"),
                Moments.millis(row, "created_at"),
                row.getString("review_reason"),
                Moments.nullableMillis(row, "reviewed_at"),
                Moments.id(row, "reviewed_by"),
                row.getObject("rating", Integer.class));
    }
}
