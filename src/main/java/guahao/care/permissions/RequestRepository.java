package guahao.care.permissions;

import guahao.care.input.Moments;
import guahao.care.input.Paging;
import guahao.care.patients.Grant;
import guahao.care.patients.SensitiveField;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of requests. */
@Singleton
final class RequestRepository {

    private final Statements statements;

    RequestRepository(Statements statements) {
        this.statements = statements;
    }

    /** 0 when the same is pending already. */
    int insert(long requesterId, long patientId, String fields, String reason, int days, LocalDateTime now) {
        return statements.update(
                "insert ignore into care_permission_request (requester_id, patient_id, fields, reason, status,"
                        + " requested_days, requested_expires_at, created_at) values (?, ?, ?, ?, 'pending', ?, ?, ?)",
                Values.of(requesterId, patientId, fields, reason, days, now.plusDays(days), now));
    }

    Optional<AccessRequest> pending(long requesterId, long patientId, String fields) {
        return statements
                .query(
                        "select * from care_permission_request where pending_key = ?",
                        Values.of(requesterId + ":" + patientId + ":" + fields),
                        RequestRepository::request)
                .stream()
                .findFirst();
    }

    Optional<AccessRequest> find(long id) {
        return statements
                .query("select * from care_permission_request where id = ?", Values.of(id), RequestRepository::request)
                .stream()
                .findFirst();
    }

    /** 0 when it is not pending. */
    int approve(long id, LocalDateTime expiresAt, long by, LocalDateTime now) {
        return statements.update(
                "update care_permission_request set status = 'approved', expires_at = ?, approved_at = ?, approved_by = ?"
                        + " where id = ? and status = 'pending'",
                Values.of(expiresAt, now, by, id));
    }

    /** 0 when it is not pending. */
    int reject(long id, String reason, long by, LocalDateTime now) {
        return statements.update(
                "update care_permission_request set status = 'rejected', reject_reason = ?, rejected_at = ?,"
                        + " rejected_by = ? where id = ? and status = 'pending'",
                Values.of(reason, now, by, id));
    }

    long count(Conditions conditions) {
        return statements.number("select count(*) from care_permission_request where " + conditions.sql(), conditions);
    }

    List<AccessRequest> page(Conditions conditions, Paging paging) {
        return statements.query(
                "select * from care_permission_request where " + conditions.sql() + " order by created_at desc, id desc"
                        + paging.limit(),
                conditions,
                RequestRepository::request);
    }

    Map<Long, Grant> live(long requesterId, Collection<Long> patientIds, LocalDateTime now) {
        Conditions conditions = new Conditions()
                .and("requester_id = ?", requesterId)
                .in("patient_id", patientIds)
                .and("status = 'approved'")
                .and("expires_at > ?", now);
        Map<Long, Grant> grants = new HashMap<>();
        statements.query(
                "select patient_id, fields, expires_at from care_permission_request where " + conditions.sql(),
                conditions,
                row -> grants.merge(row.getLong(1), grant(row), RequestRepository::both));
        return grants;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(FieldSet.ofKept(row.getString(2)), Moments.millis(row, "expires_at"));
    }

    private static Grant both(Grant one, Grant other) {
        Set<SensitiveField> fields = one.fields();
        fields.addAll(other.fields());
        long first = one.expiresAt() == null ? Long.MAX_VALUE : one.expiresAt();
        long second = other.expiresAt() == null ? Long.MAX_VALUE : other.expiresAt();
        return new Grant(fields, Math.min(first, second));
    }

    private static AccessRequest request(ResultSet row) throws SQLException {
        return new AccessRequest(
                row.getString("id"),
                row.getString("requester_id"),
                row.getString("patient_id"),
                FieldSet.words(row.getString("fields")),
                row.getString("reason"),
                row.getString("status"),
                row.getInt("requested_days"),
                Moments.millis(row, "requested_expires_at"),
                Moments.nullableMillis(row, "expires_at"),
                Moments.millis(row, "created_at"),
                Moments.nullableMillis(row, "approved_at"),
                Moments.id(row, "approved_by"),
                Moments.nullableMillis(row, "rejected_at"),
                Moments.id(row, "rejected_by"),
                row.getString("reject_reason"));
    }
}
