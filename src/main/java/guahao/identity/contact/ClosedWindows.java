package guahao.identity.contact;

import guahao.platform.jobs.Job;
import guahao.platform.jobs.Rounds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Forgets numbers that were verified and then not registered; what one run leaves the next one finds. */
@Singleton
final class ClosedWindows implements Job {

    private final RegistrationWindowRepository windows;
    private final Clock clock;

    ClosedWindows(RegistrationWindowRepository windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "closed-registration-windows";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Rounds.untilNothing(() -> windows.deleteOver(LocalDateTime.now(clock)));
    }
}
