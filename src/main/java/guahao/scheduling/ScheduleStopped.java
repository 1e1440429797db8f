package guahao.scheduling;

import guahao.platform.audit.Actor;

/** Wants to know when a schedule is stopped: whoever has something that depends on it, such as bookings. */
public interface ScheduleStopped {

    /**
     * Called in the transaction that stops it, with the schedule's row locked and already stopped.
     *
     * @param by who stopped it
     */
    void stopped(Schedule schedule, Actor by);
}
