package guahao.booking.rest;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;
import guahao.wire.resource.Columns;
import guahao.wire.resource.Condition;
import guahao.wire.resource.EnumWords;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param price after the patient's discount
 * @param queueNumber of an order that waits for a slot: its place among those who wait
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record AppointmentItem(
        long id,
        String orderNo,
        long scheduleId,
        long patientId,
        String patientName,
        long doctorId,
        String doctorName,
        long departmentId,
        long clinicId,
        LocalDate date,
        String timeSection,
        String slotType,
        BigDecimal price,
        @Nullable String symptoms,
        String status,
        String paymentStatus,
        @Nullable Integer queueNumber,
        boolean canCancel,
        boolean canReschedule,
        OffsetDateTime createdAt)
        implements Item {

    static final String CANCELLED = EnumWords.of(AppointmentStatus.CANCELLED);

    /** What may be done with an order and how far it has come is for the moment of reading to say. */
    static Listing<AppointmentItem> listing() {
        return Listing.of("预约", "appointment", "appointment_listed", AppointmentItem::of)
                .sortable("schedule_id", "status", "order_no", "date")
                .searched("order_no", "patient_name")
                .filteredById("schedule_id", "patient_id", "doctor_id")
                .filteredByWord("status", word -> EnumWords.name(AppointmentStatus.class, word))
                .filteredByDays("date", "date_from", "date_to");
    }

    private static AppointmentItem of(ResultSet row) throws SQLException {
        return new AppointmentItem(
                row.getLong("id"),
                row.getString("order_no"),
                row.getLong("schedule_id"),
                row.getLong("patient_id"),
                row.getString("patient_name"),
                row.getLong("doctor_id"),
                row.getString("doctor_name"),
                row.getLong("department_id"),
                row.getLong("clinic_id"),
                row.getObject("date", LocalDate.class),
                EnumWords.of(TimeSection.of(row.getInt("time_section"))),
                EnumWords.of(SlotType.of(row.getInt("slot_type"))),
                row.getBigDecimal("price"),
                row.getString("symptoms"),
                row.getString("status").toLowerCase(Locale.ROOT),
                row.getString("payment_status").toLowerCase(Locale.ROOT),
                (Integer) row.getObject("queue_number"),
                false,
                false,
                Columns.createdAt(row));
    }

    /** @param ownPatient the account's own, 0 for none */
    static Condition ofParty(long accountId, long ownPatient) {
        return Condition.of("(initiator_id = ? or patient_id = ?)", accountId, ownPatient);
    }

    /** @param order as it counts now */
    AppointmentItem as(Appointment order, @Nullable Integer number, boolean mayCancel, boolean mayReschedule) {
        return new AppointmentItem(
                id,
                orderNo,
                scheduleId,
                patientId,
                patientName,
                doctorId,
                doctorName,
                departmentId,
                clinicId,
                date,
                timeSection,
                slotType,
                price,
                symptoms,
                EnumWords.of(order.status()),
                EnumWords.of(order.paymentStatus()),
                number,
                mayCancel,
                mayReschedule,
                createdAt);
    }

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "AppointmentItem[" + id + "]";
    }
}
