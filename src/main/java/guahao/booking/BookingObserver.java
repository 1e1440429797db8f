package guahao.booking;

/**
 * Wants to know who books and cancels, such as whoever looks for scalpers. Called as the last thing of the transaction
 * that does it.
 */
public interface BookingObserver {

    /** Its account, department, schedule and time are the order's. */
    void booked(Appointment order);

    /** By the patient's side, whether it was paid or not; not when the hospital or the end of an account cancels. */
    void cancelled(Appointment order);
}
