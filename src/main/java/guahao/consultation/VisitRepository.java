package guahao.consultation;

import guahao.booking.Appointment;
import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table of visits. */
@Singleton
final class VisitRepository {

    static final String SELECT = "select id, order_id, patient_id, doctor_id, department_id, chief_complaint,"
            + " present_illness, auxiliary_exam, diagnosis, prescription, visited_at, follow_up_due from visit_record"
            + " where ";

    static final String NEWEST_FIRST = " order by visited_at desc, id desc";

    private final Statements statements;

    VisitRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Visit> find(long id) {
        return query("id = ?", id).stream().findFirst();
    }

    List<Visit> ofPatient(long patientId) {
        return query("patient_id = ?", patientId);
    }

    List<Visit> ofPatientBy(long patientId, long doctorId) {
        return query("patient_id = ? and doctor_id = ?", patientId, doctorId);
    }

    List<Visit> ofOrders(Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : query("order_id in (?" + ", ?".repeat(orderIds.size() - 1) + ")", orderIds.toArray());
    }

    /** A text that is not given leaves the one that is there. */
    void keep(Appointment order, long doctorId, VisitTexts texts, LocalDateTime now) {
        statements.update(
                "insert into visit_record (order_id, patient_id, doctor_id, department_id, chief_complaint,"
                        + " present_illness, auxiliary_exam, diagnosis, prescription, visited_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " chief_complaint = coalesce(values(chief_complaint), chief_complaint),"
                        + " present_illness = coalesce(values(present_illness), present_illness),"
                        + " auxiliary_exam = coalesce(values(auxiliary_exam), auxiliary_exam),"
                        + " diagnosis = coalesce(values(diagnosis), diagnosis),"
                        + " prescription = coalesce(values(prescription), prescription),"
                        + " visited_at = values(visited_at)",
                statement -> {
                    statement.setLong(1, order.id());
                    statement.setLong(2, order.patientId());
                    statement.setLong(3, doctorId);
                    statement.setLong(4, order.departmentId());
                    statement.setString(5, texts.chiefComplaint());
                    statement.setString(6, texts.presentIllness());
                    statement.setString(7, texts.auxiliaryExam());
                    statement.setString(8, texts.diagnosis());
                    statement.setString(9, texts.prescription());
                    statement.setObject(10, now);
                });
    }

    private List<Visit> query(String condition, Object... values) {
        return statements.query(
                SELECT + condition + NEWEST_FIRST,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                },
                VisitRepository::read);
    }

    static Visit read(ResultSet row) throws SQLException {
        return new Visit(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                new VisitTexts(
                        row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
                row.getObject(11, LocalDateTime.class),
                row.getBoolean(12));
    }
}
