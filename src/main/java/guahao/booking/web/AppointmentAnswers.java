package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.AppointmentStatus;
import guahao.booking.Session;
import guahao.booking.web.Surroundings.Around;
import guahao.patient.Patient;
import guahao.platform.clock.PlainTime;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call orders. */
final class AppointmentAnswers {

    private AppointmentAnswers() {}

    @Serdeable
    record Booked(
            long id,
            String orderNo,
            @Nullable Integer queueNumber,
            boolean needPay,
            BigDecimal payAmount,
            LocalDate appointmentDate,
            String appointmentTime,
            String status,
            String paymentStatus) {

        static Booked of(Appointment order) {
            return new Booked(
                    order.id(),
                    order.orderNo(),
                    order.queueNumber(),
                    order.price().signum() > 0,
                    order.price(),
                    order.date(),
                    order.section().label(),
                    order.status().word(),
                    order.paymentStatus().word());
        }
    }

    @Serdeable
    record Page(long total, int page, int pageSize, List<Item> list) {}

    @Serdeable
    record Item(
            long id,
            String orderNo,
            long hospitalId,
            @Nullable String hospitalName,
            long departmentId,
            @Nullable String departmentName,
            @Nullable String doctorName,
            @Nullable String doctorTitle,
            long scheduleId,
            LocalDate appointmentDate,
            String appointmentTime,
            @Nullable String patientName,
            long patientId,
            @Nullable Integer queueNumber,
            BigDecimal price,
            String status,
            String paymentStatus,
            boolean canCancel,
            boolean canReschedule,
            String createdAt,
            String sourceType) {

        static Item of(Appointment seen, Around around, LocalDateTime now) {
            Session session = around.session();
            Appointment order = session.asOf(now, seen);
            return new Item(
                    order.id(),
                    order.orderNo(),
                    session.hospitalId(),
                    around.hospitalName(),
                    order.departmentId(),
                    around.departmentName(),
                    around.doctorName(),
                    around.doctorTitle(),
                    order.scheduleId(),
                    order.date(),
                    order.section().label(),
                    around.patientName(),
                    order.patientId(),
                    order.isWaiting() ? around.position() : order.queueNumber(),
                    order.price(),
                    order.status().word(),
                    order.paymentStatus().word(),
                    session.mayCancel(order, now),
                    session.mayReschedule(order, now),
                    PlainTime.of(order.createdAt()),
                    order.source().word());
        }
    }

    @Serdeable
    record Detail(
            long id,
            String orderNo,
            long hospitalId,
            @Nullable String hospitalName,
            @Nullable String hospitalAddress,
            long departmentId,
            @Nullable String departmentName,
            long doctorId,
            @Nullable String doctorName,
            @Nullable String doctorTitle,
            @Nullable String doctorSpecialty,
            long scheduleId,
            String slotType,
            LocalDate appointmentDate,
            String appointmentTime,
            @Nullable String patientName,
            long patientId,
            @Nullable String patientGender,
            @Nullable String patientPhone,
            @Nullable Integer queueNumber,
            BigDecimal price,
            String status,
            String paymentStatus,
            @Nullable String symptoms,
            boolean canCancel,
            boolean canReschedule,
            String createdAt,
            @Nullable String paidAt,
            @Nullable String cancelledAt,
            String sourceType) {

        static Detail of(Appointment order, Around around, @Nullable String maskedPhone, LocalDateTime now) {
            Item item = Item.of(order, around, now);
            Patient patient = around.patient();
            boolean cancelled = order.status() == AppointmentStatus.CANCELLED;
            return new Detail(
                    item.id(),
                    item.orderNo(),
                    item.hospitalId(),
                    item.hospitalName(),
                    around.hospital() == null ? null : around.hospital().address(),
                    item.departmentId(),
                    item.departmentName(),
                    around.session().schedule().doctorId(),
                    item.doctorName(),
                    item.doctorTitle(),
                    around.doctor() == null ? null : around.doctor().specialty(),
                    item.scheduleId(),
                    order.slotType().label(),
                    item.appointmentDate(),
                    item.appointmentTime(),
                    item.patientName(),
                    item.patientId(),
                    patient == null ? null : patient.gender().label(),
                    maskedPhone,
                    item.queueNumber(),
                    item.price(),
                    item.status(),
                    item.paymentStatus(),
                    order.symptoms(),
                    item.canCancel(),
                    item.canReschedule(),
                    item.createdAt(),
                    PlainTime.ofNullable(order.payment().paidAt()),
                    cancelled ? PlainTime.ofNullable(order.endedAt()) : null,
                    item.sourceType());
        }
    }
}
