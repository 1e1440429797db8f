package guahao.platform.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The right to run a job, written in the database. It must be renewed while it is used, so a killed owner loses it half
 * a minute later.
 */
@Singleton
final class JobLease {

    static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final JobLockRepository locks;

    JobLease(JobLockRepository locks) {
        this.locks = locks;
    }

    /** Makes the job known; a new one is due at once. */
    void announce(Job job) {
        locks.announce(job.name());
    }

    boolean take(Job job, String owner) {
        return locks.take(job.name(), owner, LENGTH.toSeconds()) == 1;
    }

    void renew(String job, String owner) {
        locks.renew(job, owner, LENGTH.toSeconds());
    }

    void finish(Job job, String owner) {
        locks.finish(job.name(), owner, micros(job.interval()));
    }

    void giveBackForRetry(Job job, String owner) {
        Duration pause = job.interval().compareTo(RETRY) < 0 ? job.interval() : RETRY;
        locks.giveBack(job.name(), owner, micros(pause));
    }

    private static long micros(Duration duration) {
        return duration.dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
