package guahao.consultation;

import guahao.booking.Appointment;

/** Wants to know how visits go, such as whoever keeps scores of reliability. Called in the transaction of the cause. */
public interface VisitObserver {

    void completed(Appointment order);

    /** Called once too often without coming. */
    void missed(Appointment order);
}
