package guahao.booking;

import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleMoved;
import jakarta.inject.Singleton;

/** Who waits for a schedule waits for it wherever it goes; no other live order is there when one moves. */
@Singleton
final class WaitingFollows implements ScheduleMoved {

    private final AppointmentWriter writer;
    private final Sessions sessions;

    WaitingFollows(AppointmentWriter writer, Sessions sessions) {
        this.writer = writer;
        this.sessions = sessions;
    }

    @Override
    public void moved(Schedule schedule) {
        writer.moveWaiting(sessions.of(schedule));
    }
}
