package guahao.booking;

import guahao.directory.SlotType;
import guahao.scheduling.Schedule;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Orders that are about to be written. What costs nothing is confirmed as it is made, for nobody would pay it. */
final class Drafts {

    private static final int FIRST_IN_THE_QUEUE = -1;

    private Drafts() {}

    static AppointmentStatus status(boolean free) {
        return free ? AppointmentStatus.CONFIRMED : AppointmentStatus.PENDING;
    }

    static PaymentStatus paymentStatus(boolean free) {
        return free ? PaymentStatus.PAID : PaymentStatus.PENDING;
    }

    static Appointment booked(
            Session session, BookingRequest request, BigDecimal price, int queueNumber, LocalDateTime now) {
        return holding(session, request, session.schedule().slotType(), price, queueNumber, 0, now);
    }

    static Appointment added(
            Session session,
            BookingRequest request,
            SlotType slotType,
            BigDecimal price,
            int queueNumber,
            LocalDateTime now) {
        return holding(session, request, slotType, price, queueNumber, FIRST_IN_THE_QUEUE, now);
    }

    private static Appointment holding(
            Session session,
            BookingRequest request,
            SlotType slotType,
            BigDecimal price,
            int queueNumber,
            int priority,
            LocalDateTime now) {
        boolean free = price.signum() == 0;
        return draft(
                session,
                request,
                slotType,
                status(free),
                paymentStatus(free),
                Source.NORMAL,
                price,
                queueNumber,
                priority,
                now,
                free ? PaymentState.settled(now) : PaymentState.open(now));
    }

    static Appointment waiting(Session session, BookingRequest request, BigDecimal price, LocalDateTime now) {
        return draft(
                session,
                request,
                session.schedule().slotType(),
                AppointmentStatus.WAITLIST,
                PaymentStatus.PENDING,
                Source.WAITLIST,
                price,
                null,
                0,
                now,
                PaymentState.waiting());
    }

    private static Appointment draft(
            Session session,
            BookingRequest request,
            SlotType slotType,
            AppointmentStatus status,
            PaymentStatus paymentStatus,
            Source source,
            BigDecimal price,
            @Nullable Integer queueNumber,
            int priority,
            LocalDateTime now,
            PaymentState payment) {
        Schedule schedule = session.schedule();
        return new Appointment(
                0,
                "",
                schedule.id(),
                request.patientId(),
                request.accountId(),
                session.departmentId(),
                schedule.date(),
                schedule.section(),
                slotType,
                status,
                paymentStatus,
                source,
                price,
                queueNumber,
                priority,
                request.symptoms(),
                now,
                payment,
                null,
                null);
    }
}
