package guahao.booking;

import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An order for a slot of a schedule, or for a place among those who wait for one.
 *
 * @param orderNo 16 digits, never changing
 * @param initiatorId the account that made it, for its own patient or another's
 * @param date as booked, and so section, slot type and department
 * @param price after the discount
 * @param queueNumber null while waiting
 * @param priority smaller goes first in the doctor's queue
 * @param endedAt when it was cancelled, timed out, completed or passed over for good
 */
public record Appointment(
        long id,
        String orderNo,
        long scheduleId,
        long patientId,
        long initiatorId,
        long departmentId,
        LocalDate date,
        TimeSection section,
        SlotType slotType,
        AppointmentStatus status,
        PaymentStatus paymentStatus,
        Source source,
        BigDecimal price,
        @Nullable Integer queueNumber,
        int priority,
        @Nullable String symptoms,
        LocalDateTime createdAt,
        PaymentState payment,
        @Nullable LocalDateTime endedAt,
        @Nullable String reason) {

    public boolean isLive() {
        return status.isLive();
    }

    public boolean isWaiting() {
        return status == AppointmentStatus.WAITLIST;
    }

    public boolean isPaid() {
        return paymentStatus == PaymentStatus.PAID;
    }

    public boolean isUnpaid() {
        return status == AppointmentStatus.PENDING && paymentStatus == PaymentStatus.PENDING;
    }

    /** Under what the payment service knows this price of this order. */
    String paymentReference() {
        return payment.round() == 0 ? orderNo : orderNo + "-" + payment.round();
    }

    /** As it counts once its time to pay has run out, be that noted or not. */
    Appointment timedOut() {
        return copy(id, orderNo, AppointmentStatus.TIMEOUT, PaymentStatus.FAILED);
    }

    /** As the table has it now. */
    Appointment numbered(long newId, String newOrderNo) {
        return copy(newId, newOrderNo, status, paymentStatus);
    }

    private Appointment copy(
            long newId, String newOrderNo, AppointmentStatus newStatus, PaymentStatus newPaymentStatus) {
        return new Appointment(
                newId,
                newOrderNo,
                scheduleId,
                patientId,
                initiatorId,
                departmentId,
                date,
                section,
                slotType,
                newStatus,
                newPaymentStatus,
                source,
                price,
                queueNumber,
                priority,
                symptoms,
                createdAt,
                payment,
                endedAt,
                reason);
    }

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
