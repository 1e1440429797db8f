package guahao.care.metrics;

import org.jspecify.annotations.Nullable;

/**
 * How one call went.
 *
 * @param ns the function
 * @param code why it failed, empty when it did not
 * @param duration in milliseconds
 */
public record Metric(
        String ns,
        String action,
        String code,
        long duration,
        @Nullable Long actorId,
        long ts) {}
