package guahao.booking;

import guahao.booking.payment.PaymentDesk;
import guahao.booking.payment.Refunds;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paying, in two steps: first the payment service takes the money, with nothing locked and no transaction open; then it
 * is noted, unless the order has ended meanwhile. An order that ends after money was asked for owes it back, so nothing
 * is lost whatever dies in between.
 */
@Singleton
public final class OrderPayment {

    /** @param reference under what the money was taken */
    public record Collected(String reference) {}

    private final Appointments appointments;
    private final Sessions sessions;
    private final PaymentWriter writer;
    private final PaymentDesk desk;
    private final Refunds refunds;
    private final Timeouts timeouts;
    private final Transactions transactions;
    private final Clock clock;

    OrderPayment(
            Appointments appointments,
            Sessions sessions,
            PaymentWriter writer,
            PaymentDesk desk,
            Refunds refunds,
            Timeouts timeouts,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.sessions = sessions;
        this.writer = writer;
        this.desk = desk;
        this.refunds = refunds;
        this.timeouts = timeouts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Not to be called inside a transaction. Empty when there is nothing to pay; {@link #settle} says why. */
    public Optional<Collected> collect(long accountId, long id) {
        Appointment order = appointments
                .find(id)
                .filter(Appointment::isUnpaid)
                .filter(found -> appointments.isParty(accountId, found))
                .orElse(null);
        LocalDateTime now = now();
        if (order == null || noteOverdue(order) || !writer.ask(order, now)) {
            return Optional.empty();
        }
        try {
            desk.pay(order.paymentReference(), order.price());
        } catch (Failure.NotConfigured nobodyToPay) {
            writer.forgetAsking(order, now);
            throw nobodyToPay;
        }
        return Optional.of(new Collected(order.paymentReference()));
    }

    private boolean noteOverdue(Appointment order) {
        boolean overdue = sessions.get(order.scheduleId()).isOverdueAt(order, now());
        return overdue && timeouts.note(order);
    }

    /** Notes what was collected. Of two payments of one order one finds it unpaid. */
    public Appointment settle(
            long accountId, long id, @Nullable Collected collected, PaymentMethod method, @Nullable String remark) {
        return transactions.write(() -> {
            Appointment order = appointments.ofParty(accountId, id, Refusals.noOrder(id), "无权支付该订单");
            requirePayable(order);
            boolean taken = collected != null && collected.reference().equals(order.paymentReference());
            if (!taken || !writer.confirm(order, method, remark, now())) {
                Appointment changed = appointments.get(id);
                requirePayable(changed);
                throw Refusals.refused("payment-outrun", "订单已变更，请重新支付");
            }
            return appointments.get(id);
        });
    }

    /** What was collected could not be noted: it need not wait for others before it goes back. */
    public void giveBack(Collected collected) {
        refunds.hasten(collected.reference());
    }

    private void requirePayable(Appointment seen) {
        Appointment order = sessions.get(seen.scheduleId()).asOf(now(), seen);
        switch (order.paymentStatus()) {
            case PENDING, FAILED -> {
                if (order.status() != AppointmentStatus.PENDING) {
                    throw Refusals.refused(
                            "not-pending", "订单状态错误（当前: " + order.status().word() + "）");
                }
            }
            case PAID, REFUNDED, CANCELLED ->
                throw Refusals.refused(
                        "not-payable", "订单状态不允许支付（当前: " + order.paymentStatus().word() + "）");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
