package guahao.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs this instance's share of the jobs: a virtual thread for each, and one that keeps the leases. */
@Singleton
final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofSeconds(15);
    private static final Duration RENEW_EVERY = JobLease.LENGTH.dividedBy(3);
    private static final Duration LET_FINISH = Duration.ofSeconds(10);

    private final List<Job> jobs;
    private final JobLease lease;
    private final MeterRegistry meters;
    private final String owner = UUID.randomUUID().toString();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();

    JobRunner(List<Job> jobs, JobLease lease, MeterRegistry meters) {
        this.jobs = List.copyOf(jobs);
        this.lease = lease;
        this.meters = meters;
    }

    @EventListener
    void onStartup(ServerStartupEvent event) {
        start();
    }

    @EventListener
    void onShutdown(ShutdownEvent event) {
        stop();
    }

    void start() {
        jobs.forEach(lease::announce);
        threads.add(Thread.ofVirtual().name("job-leases").start(this::keepLeases));
        for (Job job : jobs) {
            threads.add(Thread.ofVirtual().name("job-" + job.name()).start(() -> repeat(job)));
        }
    }

    /** Starts nothing more and lets what runs come to its end; what does not is interrupted and tried again later. */
    void stop() {
        stop.countDown();
        long end = System.nanoTime() + LET_FINISH.toNanos();
        for (Thread thread : threads) {
            if (!ends(thread, end - System.nanoTime())) {
                thread.interrupt();
            }
        }
    }

    private static boolean ends(Thread thread, long nanos) {
        try {
            return thread.join(Duration.ofNanos(Math.max(0, nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keepLeases() {
        while (!stopsWithin(RENEW_EVERY)) {
            try {
                running.forEach(job -> lease.renew(job, owner));
            } catch (RuntimeException e) {
                LOG.warn("Leases of jobs are not renewed: {}", e.getMessage());
            }
        }
    }

    private void repeat(Job job) {
        Duration pause = job.interval().compareTo(LOOK_AT_LEAST_EVERY) < 0 ? job.interval() : LOOK_AT_LEAST_EVERY;
        do {
            if (!canLook(job) && stopsWithin(LOOK_AT_LEAST_EVERY)) {
                return;
            }
        } while (!stopsWithin(pause));
    }

    /** False when the database cannot be asked. */
    private boolean canLook(Job job) {
        try {
            runIfDue(job);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Job {} cannot be looked after: {}", job.name(), e.getMessage());
            return false;
        }
    }

    /** Whether it was due, and nobody else's. */
    boolean runIfDue(Job job) {
        if (!lease.take(job, owner)) {
            return false;
        }
        if (succeeds(job)) {
            lease.finish(job, owner);
        } else {
            lease.giveBackForRetry(job, owner);
        }
        return true;
    }

    private boolean succeeds(Job job) {
        long begin = System.nanoTime();
        String outcome = "failed";
        running.add(job.name());
        try {
            job.run();
            outcome = "done";
        } catch (Throwable e) {
            LOG.error("Job {} failed and will be tried again", job.name(), e);
        } finally {
            running.remove(job.name());
            meters.timer("guahao.job", "name", job.name(), "outcome", outcome)
                    .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
        return outcome.equals("done");
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
