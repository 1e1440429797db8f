package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.MoveOptions;
import guahao.booking.Rescheduling;
import guahao.booking.Session;
import guahao.booking.web.Surroundings.Around;
import guahao.scheduling.Schedule;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients are told of moving orders. */
final class RescheduleAnswers {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private RescheduleAnswers() {}

    @Serdeable
    record Options(
            long appointmentId,
            long currentScheduleId,
            LocalDate currentDate,
            String currentTimeSection,
            List<Option> options) {

        /** All targets are of the order's own doctor and clinic. */
        static Options of(MoveOptions.Options found, Around around) {
            Appointment order = found.order();
            return new Options(
                    order.id(),
                    order.scheduleId(),
                    order.date(),
                    order.section().label(),
                    found.options().stream()
                            .map(option -> Option.of(option, around))
                            .toList());
        }
    }

    @Serdeable
    record Option(
            long scheduleId,
            LocalDate date,
            String timeSection,
            int remainingSlots,
            BigDecimal price,
            long hospitalId,
            @Nullable String hospitalName,
            long departmentId,
            @Nullable String departmentName,
            long clinicId,
            @Nullable String clinicName,
            String slotType,
            String startTime,
            String endTime) {

        static Option of(MoveOptions.Option option, Around around) {
            Session session = option.session();
            Schedule schedule = session.schedule();
            return new Option(
                    schedule.id(),
                    schedule.date(),
                    schedule.section().label(),
                    schedule.remainingSlots(),
                    option.price(),
                    session.hospitalId(),
                    around.hospitalName(),
                    session.departmentId(),
                    around.departmentName(),
                    schedule.clinicId(),
                    around.clinic() == null ? null : around.clinic().name(),
                    schedule.slotType().label(),
                    minutes(session.startTime()),
                    minutes(session.endTime()));
        }
    }

    private static String minutes(LocalTime time) {
        return MINUTES.format(time);
    }

    @Serdeable
    record Rescheduled(
            long id,
            LocalDate appointmentDate,
            String appointmentTime,
            BigDecimal price,
            BigDecimal priceDiff,
            String status,
            String paymentStatus) {

        static Rescheduled of(Rescheduling.Moved moved) {
            Appointment order = moved.after();
            return new Rescheduled(
                    order.id(),
                    order.date(),
                    order.section().label(),
                    order.price(),
                    order.price().subtract(moved.before().price()),
                    order.status().word(),
                    order.paymentStatus().word());
        }
    }
}
