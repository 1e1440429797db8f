package guahao.consultation;

import guahao.platform.database.Transactions;
import guahao.platform.redis.Announcements;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/**
 * Tells every server that a queue moved at the doctor's desk. A word may get lost, and orders come and go elsewhere, so
 * whoever listens looks by himself too ({@link Lines#marks}).
 */
@Singleton
public final class QueueChanges {

    private static final String CHANNEL = "guahao.queue";

    private final Announcements announcements;
    private final Transactions transactions;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    QueueChanges(Announcements announcements, Transactions transactions) {
        this.announcements = announcements;
        this.transactions = transactions;
    }

    @PostConstruct
    void begin() {
        announcements.listen(CHANNEL, word -> hear(Long.parseLong(word)));
    }

    /** @param listener must not wait for anything */
    public void listen(LongConsumer listener) {
        listeners.add(listener);
    }

    /** To be called inside the transaction that moves it. */
    void moved(long scheduleId) {
        transactions.afterCommit(() -> {
            hear(scheduleId);
            announcements.announce(CHANNEL, Long.toString(scheduleId));
        });
    }

    private void hear(long scheduleId) {
        listeners.forEach(listener -> listener.accept(scheduleId));
    }
}
