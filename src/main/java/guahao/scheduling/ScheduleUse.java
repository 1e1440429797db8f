package guahao.scheduling;

/** Says what refers to a schedule; asked with the schedule's row locked. */
public interface ScheduleUse {

    /** Whether any order refers to it, live or past. */
    boolean isUsed(long scheduleId);

    /** Whether an order of it is still to be honoured (pending or confirmed). */
    boolean isLive(long scheduleId);
}
