package guahao.addslot;

import guahao.approval.Approval;
import guahao.approval.ApprovalStatus;
import guahao.directory.SlotType;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of requests for added slots. */
@Singleton
final class SlotRequestRepository {

    static final String SELECT = "select id, schedule_id, patient_id, slot_type, reason, doctor_id, applicant_id,"
            + " submitted_at, " + Approval.COLUMNS + " from added_slot_request where ";

    private static final int APPROVAL = 9;

    private final Statements statements;

    SlotRequestRepository(Statements statements) {
        this.statements = statements;
    }

    static Conditions of(@Nullable Long doctorId, @Nullable ApprovalStatus status) {
        return new Conditions()
                .andIf("doctor_id = ?", doctorId)
                .andIf("status = ?", status == null ? null : status.name());
    }

    long count(Conditions which) {
        return statements.number("select count(*) from added_slot_request where " + which.sql(), which);
    }

    /** Newest first. */
    List<SlotRequest> page(Conditions which, PageRequest page) {
        return statements.query(selectPage(which, page), which, SlotRequestRepository::request);
    }

    static String selectPage(Conditions which, PageRequest page) {
        return SELECT + which.sql() + " order by submitted_at desc, id desc limit " + page.size() + " offset "
                + page.offset();
    }

    /** Nobody else decides or changes it until the caller's transaction ends. */
    Optional<SlotRequest> lock(long id) {
        return statements.query(SELECT + "id = ? for update", Values.of(id), SlotRequestRepository::request).stream()
                .findFirst();
    }

    /** The doctor's undecided one for the same, locked. */
    Optional<SlotRequest> lockPending(Wish wish, long doctorId) {
        return statements
                .query(
                        SELECT + "schedule_id = ? and patient_id = ? and pending_doctor = ? for update",
                        Values.of(wish.scheduleId(), wish.patientId(), doctorId),
                        SlotRequestRepository::request)
                .stream()
                .findFirst();
    }

    /** In the caller's transaction. */
    long insert(Wish wish, long doctorId, long applicantId, LocalDateTime now) {
        return statements.insert(
                "insert into added_slot_request (schedule_id, patient_id, slot_type, reason, doctor_id, applicant_id,"
                        + " submitted_at, status) values (?, ?, ?, ?, ?, ?, ?, 'PENDING')",
                Values.of(
                        wish.scheduleId(),
                        wish.patientId(),
                        wish.slotType().number(),
                        wish.reason(),
                        doctorId,
                        applicantId,
                        now));
    }

    /** Of one that is locked. */
    void overwrite(long id, Wish wish, long applicantId, LocalDateTime now) {
        statements.update(
                "update added_slot_request set slot_type = ?, reason = ?, applicant_id = ?, submitted_at = ?"
                        + " where id = ?",
                Values.of(wish.slotType().number(), wish.reason(), applicantId, now, id));
    }

    void delete(long id) {
        statements.update("delete from added_slot_request where id = ?", Values.of(id));
    }

    private static SlotRequest request(ResultSet row) throws SQLException {
        var wish = new Wish(row.getLong(2), row.getLong(3), SlotType.of(row.getInt(4)), row.getString(5));
        return new SlotRequest(
                row.getLong(1),
                wish,
                row.getLong(6),
                row.getLong(7),
                row.getObject(8, LocalDateTime.class),
                Approval.read(row, APPROVAL));
    }
}
