package guahao.booking;

import guahao.wire.idempotency.KeyInHand;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A booking that somebody waits for.
 *
 * @param answer what he is told of his order
 * @param key under which that is remembered; null for none
 */
record Wanted(
        BookingRequest request,
        Function<Appointment, ?> answer,
        @Nullable KeyInHand key) {}
