package guahao.scheduling;

/** Told, in the transaction of the change, that a schedule is now somewhere else or at another time. */
public interface ScheduleMoved {

    void moved(Schedule schedule);
}
