package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.Waitlist.Entry;
import guahao.booking.web.Surroundings.Around;
import guahao.platform.clock.PlainTime;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients are told of the waiting list. */
final class WaitlistAnswers {

    private static final int MINUTES_EACH = 10;

    private WaitlistAnswers() {}

    @Serdeable
    record Joined(long id, int queueNumber, String estimatedTime, String createdAt) {

        static Joined of(Entry entry) {
            return new Joined(
                    entry.order().id(),
                    entry.position(),
                    entry.position() * MINUTES_EACH + "分钟",
                    PlainTime.of(entry.order().createdAt()));
        }
    }

    @Serdeable
    record Items(List<Item> list) {}

    @Serdeable
    record Item(
            long id,
            long scheduleId,
            @Nullable String hospitalName,
            @Nullable String departmentName,
            @Nullable String doctorName,
            @Nullable String doctorTitle,
            LocalDate appointmentDate,
            String appointmentTime,
            BigDecimal price,
            String status,
            int queueNumber,
            @Nullable String patientName,
            String createdAt,
            boolean canConvert) {

        static Item of(Entry entry, Around around) {
            Appointment order = entry.order();
            return new Item(
                    order.id(),
                    order.scheduleId(),
                    around.hospitalName(),
                    around.departmentName(),
                    around.doctorName(),
                    around.doctorTitle(),
                    order.date(),
                    order.section().label(),
                    order.price(),
                    order.status().word(),
                    entry.position(),
                    around.patientName(),
                    PlainTime.of(order.createdAt()),
                    entry.convertible());
        }
    }

    @Serdeable
    record Left(boolean success) {}

    @Serdeable
    record Converted(
            long id,
            String orderNo,
            @Nullable String hospitalName,
            @Nullable String departmentName,
            @Nullable String patientName,
            LocalDate appointmentDate,
            String appointmentTime,
            @Nullable Integer queueNumber,
            @Nullable String doctorName,
            BigDecimal price,
            String status,
            String paymentStatus,
            String sourceType,
            String createdAt,
            @Nullable String expiresAt) {

        static Converted of(Appointment order, Around around) {
            LocalDateTime since = order.payment().since();
            return new Converted(
                    order.id(),
                    order.orderNo(),
                    around.hospitalName(),
                    around.departmentName(),
                    around.patientName(),
                    order.date(),
                    order.section().label(),
                    order.queueNumber(),
                    around.doctorName(),
                    order.price(),
                    order.status().word(),
                    order.paymentStatus().word(),
                    order.source().word(),
                    PlainTime.of(order.createdAt()),
                    since == null ? null : PlainTime.of(around.session().paymentEnd(since)));
        }
    }
}
