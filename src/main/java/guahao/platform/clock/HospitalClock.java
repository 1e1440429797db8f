package guahao.platform.clock;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The one source of "now". Every rule and every stored time is wall-clock time of Asia/Shanghai, which has had one
 * offset since 1991, so a {@code datetime} column is unambiguous.
 */
@Factory
public final class HospitalClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZONE);
    }
}
