package guahao.booking;

import java.time.LocalDateTime;

/** A place in the order in which orders are listed: newest first, then by id. */
public record AppointmentPlace(LocalDateTime createdAt, long id) {

    public static AppointmentPlace of(Appointment order) {
        return new AppointmentPlace(order.createdAt(), order.id());
    }
}
