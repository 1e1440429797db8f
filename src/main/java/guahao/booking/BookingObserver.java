package guahao.booking;

/** Wants to know who books what, such as whoever looks for scalpers. */
public interface BookingObserver {

    /**
     * Called in the transaction of a booking that succeeds: its account, department, schedule and time are the order's.
     */
    void booked(Appointment order);
}
