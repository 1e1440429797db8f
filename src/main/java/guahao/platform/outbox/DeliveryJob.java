package guahao.platform.outbox;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Catches up with what no commit of this instance announces: retries, and what a killed server left. */
@Singleton
final class DeliveryJob implements Job {

    private final Deliveries deliveries;

    DeliveryJob(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "outbox.delivery";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        deliveries.beginAll();
    }
}
