package guahao.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.kit.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ServerTest
class JobsRunOnOneInstanceAtATimeTest {

    private record Work(String name, Duration interval, Runnable work) implements Job {

        static Work of(Runnable work) {
            return new Work("test-" + UUID.randomUUID(), Duration.ofDays(1), work);
        }

        @Override
        public void run() {
            work.run();
        }
    }

    private final TransactionOperations<Connection> transactions;
    private final JobLease lease;
    private final JobLockRepository locks;
    private final MeterRegistry meters;

    JobsRunOnOneInstanceAtATimeTest(
            TransactionOperations<Connection> transactions,
            JobLease lease,
            JobLockRepository locks,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.lease = lease;
        this.locks = locks;
        this.meters = meters;
    }

    private JobRunner instance(Job... jobs) {
        List.of(jobs).forEach(lease::announce);
        return new JobRunner(List.of(jobs), lease, meters);
    }

    private void alter(Job job, String assignment) {
        transactions.executeWrite(status -> Sql.update(
                status.getConnection(), "update job_lock set " + assignment + " where name = ?", job.name()));
    }

    private JobLock lock(Job job) {
        return locks.find(job.name()).orElseThrow();
    }

    private long count(Job job, String outcome) {
        return meters.timer("guahao.job", "name", job.name(), "outcome", outcome)
                .count();
    }

    @Test
    void atOnceAndThenWhenTheIntervalIsOver() {
        var runs = new AtomicInteger();
        Job job = Work.of(runs::incrementAndGet);
        JobRunner one = instance(job);
        assertThat(one.runIfDue(job)).isTrue();
        assertThat(one.runIfDue(job)).isFalse();
        assertThat(instance(job).runIfDue(job)).isFalse();
        alter(job, "due_at = now(6) - interval 3 day");
        assertThat(one.runIfDue(job)).as("caught up").isTrue();
        assertThat(one.runIfDue(job)).as("once, however much was missed").isFalse();
        assertThat(runs).hasValue(2);
        assertThat(count(job, "done")).isEqualTo(2);
    }

    @Test
    void notWhileAnotherIsAtIt() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Job job = Work.of(() -> {
            begun.countDown();
            await(end);
        });
        JobRunner one = instance(job);
        Thread first = Thread.ofVirtual().start(() -> one.runIfDue(job));
        begun.await();
        assertThat(instance(job).runIfDue(job)).isFalse();
        end.countDown();
        first.join();
        assertThat(lock(job).owner()).isNull();
    }

    @Test
    void afterAKilledInstanceWhenItsLeaseIsOver() {
        var runs = new AtomicInteger();
        Job job = Work.of(runs::incrementAndGet);
        JobRunner survivor = instance(job);
        assertThat(lease.take(job, UUID.randomUUID().toString())).isTrue();
        assertThat(survivor.runIfDue(job)).isFalse();
        alter(job, "lease_until = now(6) - interval 1 second");
        assertThat(survivor.runIfDue(job)).isTrue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void andWhoLostHisLeaseChangesNothing() {
        Job job = Work.of(() -> {});
        instance(job);
        String slow = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        lease.take(job, slow);
        alter(job, "lease_until = now(6) - interval 1 second");
        lease.take(job, other);
        lease.finish(job, slow);
        lease.renew(job.name(), slow);
        assertThat(lock(job).owner()).isEqualTo(other);
        assertThat(lock(job).finishedAt()).isNull();
    }

    @Test
    void againWithinAMinuteWhenTheyFail() {
        var runs = new AtomicInteger();
        Job job = Work.of(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new AssertionError("broken");
            }
        });
        JobRunner one = instance(job);
        assertThat(one.runIfDue(job)).isTrue();
        assertThat(count(job, "failed")).isEqualTo(1);
        JobLock failed = lock(job);
        assertThat(failed.owner()).isNull();
        assertThat(Duration.between(failed.startedAt(), failed.dueAt()))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
        alter(job, "due_at = now(6)");
        assertThat(one.runIfDue(job)).isTrue();
        assertThat(runs).hasValue(2);
    }

    @Test
    void fromTheServersStartToItsStopWhichLetsThemFinish() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Job job = Work.of(() -> {
            begun.countDown();
            await(end);
        });
        JobRunner one = instance(job);
        one.start();
        begun.await();
        Thread stop = Thread.ofVirtual().start(one::stop);
        end.countDown();
        stop.join();
        assertThat(lock(job).finishedAt()).isNotNull();
        assertThat(lock(job).owner()).isNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
