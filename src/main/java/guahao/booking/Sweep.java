package guahao.booking;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through many orders, a bounded number at a time. One that fails does not keep the others waiting. */
@Singleton
final class Sweep {

    static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Sessions sessions;

    Sweep(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param page the first of them, or those behind one, at most {@link #AT_ONCE}
     * @param concerned whether there is something to do
     */
    void through(
            Function<@Nullable Appointment, List<Appointment>> page,
            BiPredicate<Session, Appointment> concerned,
            Consumer<Appointment> deed) {
        List<Appointment> orders = page.apply(null);
        while (!orders.isEmpty()) {
            Map<Long, Session> found = sessions.ofIds(
                    orders.stream().map(Appointment::scheduleId).distinct().toList());
            for (Appointment order : orders) {
                Session session = found.get(order.scheduleId());
                if (session != null && concerned.test(session, order)) {
                    attempt(order, deed);
                }
            }
            orders = orders.size() < AT_ONCE ? List.of() : page.apply(orders.getLast());
        }
    }

    private static void attempt(Appointment order, Consumer<Appointment> deed) {
        try {
            deed.accept(order);
        } catch (RuntimeException e) {
            LOG.warn("Order {} is left for the next time", order.id(), e);
        }
    }
}
