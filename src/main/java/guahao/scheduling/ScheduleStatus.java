package guahao.scheduling;

/** Whether a schedule takes place, as the graph says it. */
enum ScheduleStatus {
    OPEN,
    SUSPENDED;

    static ScheduleStatus of(Schedule schedule) {
        return schedule.open() ? OPEN : SUSPENDED;
    }
}
