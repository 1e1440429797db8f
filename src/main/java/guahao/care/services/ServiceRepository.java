package guahao.care.services;

import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The table of services. */
@Singleton
final class ServiceRepository {

    private static final Argument<List<String>> TEXTS = Argument.listOf(String.class);

    private final Statements statements;
    private final JsonMapper json;

    ServiceRepository(Statements statements, JsonMapper json) {
        this.statements = statements;
        this.json = json;
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
                        written(service.images()),
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
                read(row.getString("images")),
                row.getString("status"),
                row.getString("created_by"),
                Moments.millis(row, "created_at"),
                row.getString("review_reason"),
                Moments.nullableMillis(row, "reviewed_at"),
                Moments.id(row, "reviewed_by"),
                row.getObject("rating", Integer.class));
    }

    private String written(List<String> texts) {
        try {
            return json.writeValueAsString(TEXTS, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(String texts) {
        try {
            return json.readValue(texts, TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
