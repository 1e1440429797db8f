package guahao.booking;

import java.util.List;

/**
 * Wants to know who books and cancels, such as whoever looks for scalpers. Called as the last thing of the transaction
 * that does it.
 */
public interface BookingObserver {

    /** Each by another account; the department, schedule and time are the order's. */
    void booked(List<Appointment> orders);

    /** By the patient's side, whether it was paid or not; not when the hospital or the end of an account cancels. */
    void cancelled(Appointment order);
}
