package guahao.consultation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands in its queue.
 *
 * @param passCount how often it was called and nobody came
 * @param calledAt the last time, null before any and after each that was in vain
 */
public record Turn(int passCount, boolean called, @Nullable LocalDateTime calledAt) {

    static final Turn NONE = new Turn(0, false, null);
}
