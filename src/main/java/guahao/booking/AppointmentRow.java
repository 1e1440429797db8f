package guahao.booking;

import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as the table has it, column by column. */
final class AppointmentRow {

    private static final String WRITTEN =
            "order_no, schedule_id, patient_id, initiator_id, department_id, date, section, slot_type, status,"
                    + " payment_status, source, price, queue_number, priority, symptoms, created_at, payment_since,"
                    + " paid_at";

    static final String COLUMNS =
            "id, " + WRITTEN + ", payment_round, payment_asked_at, payment_method, ended_at, reason";

    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int WRITTEN_COLUMNS = 18;

    private AppointmentRow() {}

    static String insert(int rows) {
        return "insert into appointment (" + WRITTEN + ") values "
                + String.join(", ", Collections.nCopies(rows, VALUES));
    }

    static Appointment read(ResultSet row) throws SQLException {
        return new Appointment(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getObject(7, LocalDate.class),
                TimeSection.of(row.getInt(8)),
                SlotType.of(row.getInt(9)),
                AppointmentStatus.valueOf(row.getString(10)),
                PaymentStatus.valueOf(row.getString(11)),
                Source.valueOf(row.getString(12)),
                row.getBigDecimal(13),
                (Integer) row.getObject(14),
                row.getInt(15),
                row.getString(16),
                row.getObject(17, LocalDateTime.class),
                payment(row),
                time(row, 23),
                row.getString(24));
    }

    private static PaymentState payment(ResultSet row) throws SQLException {
        return new PaymentState(
                time(row, 18),
                row.getInt(20),
                time(row, 21),
                Optional.ofNullable(row.getString(22))
                        .map(PaymentMethod::valueOf)
                        .orElse(null),
                time(row, 19));
    }

    private static @Nullable LocalDateTime time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    /** @param row the place of the order among those that one statement inserts */
    static void write(PreparedStatement statement, int row, String orderNo, Appointment order) throws SQLException {
        int before = row * WRITTEN_COLUMNS;
        statement.setString(before + 1, orderNo);
        statement.setLong(before + 2, order.scheduleId());
        statement.setLong(before + 3, order.patientId());
        statement.setLong(before + 4, order.initiatorId());
        statement.setLong(before + 5, order.departmentId());
        statement.setObject(before + 6, order.date());
        statement.setInt(before + 7, order.section().number());
        statement.setInt(before + 8, order.slotType().number());
        statement.setString(before + 9, order.status().name());
        statement.setString(before + 10, order.paymentStatus().name());
        statement.setString(before + 11, order.source().name());
        statement.setBigDecimal(before + 12, order.price());
        statement.setObject(before + 13, order.queueNumber());
        statement.setInt(before + 14, order.priority());
        statement.setString(before + 15, order.symptoms());
        statement.setObject(before + 16, order.createdAt());
        statement.setObject(before + 17, order.payment().since());
        statement.setObject(before + 18, order.payment().paidAt());
    }
}
