package guahao.booking;

import guahao.booking.payment.Refunds;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends live orders: the slot goes to the first who waits or back to the schedule, and money that was taken goes back.
 */
@Singleton
final class Endings {

    /** Longer than the payment service is ever waited for, so that a refund never comes before its payment. */
    private static final Duration ASKED_MAY_STILL_BE_TAKEN = Duration.ofMinutes(2);

    private final AppointmentWriter writer;
    private final Promotion promotion;
    private final Refunds refunds;
    private final Slots slots;
    private final Clock clock;

    Endings(AppointmentWriter writer, Promotion promotion, Refunds refunds, Slots slots, Clock clock) {
        this.writer = writer;
        this.promotion = promotion;
        this.refunds = refunds;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, which holds both.
     *
     * @return what is paid back, null when nothing was paid
     */
    @Nullable
    BigDecimal end(OrderLock.Held held, Ending ending) {
        BigDecimal refunded = endWithoutRelease(held.order(), ending);
        release(held.session());
        return refunded;
    }

    /** For a schedule that takes all its slots back at once. */
    @Nullable
    BigDecimal endWithoutRelease(Appointment order, Ending ending) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        BigDecimal refunded = order.isPaid() ? order.price() : null;
        if (!writer.end(order, ending, now, refunded)) {
            throw new IllegalStateException("Order " + order.id() + " changed although it was locked");
        }
        giveMoneyBack(order, now);
        return refunded;
    }

    /** A payment that was asked for and not noted may have been taken all the same. */
    void giveMoneyBack(Appointment order, LocalDateTime now) {
        LocalDateTime asked = order.payment().askedAt();
        if (order.isPaid()) {
            refunds.owe(order.paymentReference(), order.price(), now);
        } else if (asked != null) {
            refunds.owe(order.paymentReference(), order.price(), asked.plus(ASKED_MAY_STILL_BE_TAKEN));
        }
    }

    /** Gives a slot of a locked schedule to the first who waits and may have it, else back. */
    void release(Session session) {
        if (!promotion.promoteFirst(session)) {
            slots.giveBack(session.id(), 1);
        }
    }
}
