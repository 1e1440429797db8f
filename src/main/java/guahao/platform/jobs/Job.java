package guahao.platform.jobs;

import java.time.Duration;

/**
 * Recurring work. Every bean of this type runs on one instance at a time, and at once when its time passed while no
 * server was up. A lease can end before a stalled run does, so doing the same work twice must be harmless.
 */
public interface Job {

    /** Unique, at most 64 characters, kept in the database: {@code outbox.delivery}. */
    String name();

    /** From one start to the next. */
    Duration interval();

    /** May throw: it is logged and the job tried again, within a minute at most. */
    void run();
}
