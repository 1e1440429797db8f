package guahao.risk;

import guahao.booking.AppointmentStatus;
import guahao.booking.OrderCounts;
import guahao.risk.EventRepository.Kind;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an account did in a while. */
@Singleton
public final class Deeds {

    private static final int DECIMALS = 4;

    private final RiskUsers users;
    private final OrderCounts orders;
    private final EventRepository events;

    Deeds(RiskUsers users, OrderCounts orders, EventRepository events) {
        this.users = users;
        this.orders = orders;
        this.events = events;
    }

    /** @param orders by what became of them */
    public record Done(Map<AppointmentStatus, Long> orders, long signIns) {

        public long orders(AppointmentStatus status) {
            return orders.getOrDefault(status, 0L);
        }

        public long allOrders() {
            return orders.values().stream().mapToLong(Long::longValue).sum();
        }

        public BigDecimal cancellationRate() {
            long all = allOrders();
            return all == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(orders(AppointmentStatus.CANCELLED))
                            .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /**
     * Both ends included; of orders the day counts.
     *
     * @param from null for the beginning
     */
    public Done of(long accountId, @Nullable LocalDateTime from, LocalDateTime to) {
        users.get(accountId);
        return new Done(
                orders.dated(accountId, from == null ? null : from.toLocalDate(), to.toLocalDate()),
                events.count(accountId, Kind.SIGN_IN, from, to));
    }
}
