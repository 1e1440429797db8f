package guahao.booking.payment;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back what is owed. The payment service moves no money twice for one reference, so neither does a second run.
 */
@Singleton
public final class RefundJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RefundJob.class);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_PAUSE = 6;

    private final RefundRepository repository;
    private final PaymentDesk desk;
    private final Clock clock;

    RefundJob(RefundRepository repository, PaymentDesk desk, Clock clock) {
        this.repository = repository;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.refunds";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        List<RefundRow> due = repository.due(LocalDateTime.now(clock), AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::refund);
            due = repository.due(LocalDateTime.now(clock), AT_ONCE);
        }
    }

    /** Each failure doubles the pause, up to about an hour. */
    private void refund(RefundRow row) {
        LocalDateTime now = LocalDateTime.now(clock);
        try {
            String receipt = desk.refund(row.reference(), row.amount()).transaction();
            repository.done(row.reference(), receipt, now);
        } catch (RuntimeException e) {
            LOG.warn("A refund is put off: {}", e.getMessage());
            repository.postpone(row.reference(), now.plusMinutes(1L << Math.min(row.attempts(), LONGEST_PAUSE)));
        }
    }
}
