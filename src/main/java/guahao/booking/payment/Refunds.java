package guahao.booking.payment;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;

/** What is owed to payers. Each reference is owed once, whoever says so and however often. */
@Singleton
public final class Refunds {

    private final RefundRepository repository;
    private final Clock clock;

    Refunds(RefundRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Part of the caller's transaction; what costs nothing needs no giving back. */
    public void owe(String reference, BigDecimal yuan, LocalDateTime due) {
        if (yuan.signum() > 0) {
            repository.owe(reference, yuan, due);
        }
    }

    /** Nobody waits for its payment any longer: if it is owed, it is due. */
    public void hasten(String reference) {
        repository.hasten(reference, LocalDateTime.now(clock));
    }
}
