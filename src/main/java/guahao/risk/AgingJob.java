package guahao.risk;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets time take off from scores at which nobody looks. */
@Singleton
final class AgingJob implements Job {

    private static final int BATCH = 500;

    private final Scores scores;

    AgingJob(Scores scores) {
        this.scores = scores;
    }

    @Override
    public String name() {
        return "risk.aging";
    }

    @Override
    public Duration interval() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int aged = BATCH;
        while (aged == BATCH) {
            aged = scores.ageDue(BATCH);
        }
    }
}
