package guahao.booking;

import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Giving a slot back, and the money with it. */
@Singleton
public final class Cancellation {

    private final Appointments appointments;
    private final AppointmentRepository repository;
    private final AppointmentWriter writer;
    private final Patients patients;
    private final Sessions sessions;
    private final OrderLock lock;
    private final Endings endings;
    private final Timeouts timeouts;
    private final List<BookingObserver> observers;
    private final Transactions transactions;
    private final Clock clock;

    Cancellation(
            Appointments appointments,
            AppointmentRepository repository,
            AppointmentWriter writer,
            Patients patients,
            Sessions sessions,
            OrderLock lock,
            Endings endings,
            Timeouts timeouts,
            List<BookingObserver> observers,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.repository = repository;
        this.writer = writer;
        this.patients = patients;
        this.sessions = sessions;
        this.lock = lock;
        this.endings = endings;
        this.timeouts = timeouts;
        this.observers = List.copyOf(observers);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return what is paid back, null when nothing was paid */
    public @Nullable BigDecimal cancel(long accountId, long id) {
        Appointment seen = appointments.ofParty(accountId, id, Refusals.noAppointment(id), "无权操作该预约");
        return end(seen, null, this::requireCancellable).refunded();
    }

    /** By an administrator, whose ever it is. */
    public void cancelForAnybody(long id) {
        end(appointments.get(id), null, this::requireCancellable);
    }

    public Appointment cancelPayment(long accountId, long id, @Nullable String reason) {
        Appointment seen = appointments.ofParty(accountId, id, Refusals.noOrder(id), "无权取消该订单");
        return end(seen, reason, this::requirePaymentCancellable).order();
    }

    private record Ended(Appointment order, @Nullable BigDecimal refunded) {}

    private Ended end(Appointment seen, @Nullable String reason, Consumer<OrderLock.Held> check) {
        var before = new OrderLock.Held(sessions.get(seen.scheduleId()), seen);
        if (before.session().isOverdueAt(seen, LocalDateTime.now(clock))) {
            timeouts.note(seen);
        }
        check.accept(before);
        return transactions.write(() -> {
            OrderLock.Held held = lock.hold(seen);
            check.accept(held);
            BigDecimal refunded = endings.end(held, Ending.cancelled(reason));
            Appointment ended = appointments.get(seen.id());
            observers.forEach(observer -> observer.cancelled(ended));
            return new Ended(ended, refunded);
        });
    }

    private void requireCancellable(OrderLock.Held held) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!held.session().asOf(now, held.order()).isLive()) {
            throw Refusals.refused("not-live", "该预约无法取消");
        }
        if (!held.session().mayCancelAt(now)) {
            int hours = held.session().cancelHours();
            throw Refusals.refused("cancel-late", "需在就诊时间前" + hours + "小时取消,已超时请到医院窗口办理");
        }
    }

    private void requirePaymentCancellable(OrderLock.Held held) {
        LocalDateTime now = LocalDateTime.now(clock);
        Appointment order = held.session().asOf(now, held.order());
        String refusal = switch (order.status()) {
            case CANCELLED, TIMEOUT -> "订单已取消";
            case COMPLETED, NO_SHOW -> "已完成或未到场的订单不可取消";
            case WAITLIST -> "当前状态不可取消";
            case PENDING, CONFIRMED -> order.isPaid() && !held.session().mayCancelAt(now) ? "已超过取消时间，需到医院办理退号" : null;
        };
        if (refusal != null) {
            throw Refusals.refused("not-cancellable", refusal);
        }
    }

    /**
     * For an account that ends: the orders of its patient, and those that it made for patients without an account.
     * Deadlines do not count. What waits is closed.
     */
    public void cancelAllOf(long accountId) {
        for (Appointment seen : openOf(accountId)) {
            transactions.write(() -> {
                OrderLock.Held held = lock.hold(seen);
                if (held.session().isOverdueAt(held.order(), LocalDateTime.now(clock))) {
                    endings.end(held, Ending.timedOut());
                } else if (held.order().isLive()) {
                    endings.end(held, Ending.cancelled("账号已注销"));
                } else if (held.order().isWaiting()) {
                    writer.end(held.order(), Ending.cancelled("账号已注销"), LocalDateTime.now(clock), null);
                }
                return held.order().id();
            });
        }
    }

    /** In the order in which schedules are locked. */
    private List<Appointment> openOf(long accountId) {
        List<Appointment> open = new ArrayList<>();
        patients.ofAccount(accountId)
                .ifPresent(own -> open.addAll(repository.open(new Conditions().and("patient_id = ?", own.id()))));
        List<Appointment> made = repository.open(new Conditions().and("initiator_id = ?", accountId));
        Map<Long, Patient> whose =
                patients.find(made.stream().map(Appointment::patientId).collect(Collectors.toSet()));
        made.stream()
                .filter(order -> isWithoutAccount(whose.get(order.patientId())))
                .forEach(open::add);
        open.sort(Comparator.comparingLong(Appointment::scheduleId));
        return open;
    }

    private static boolean isWithoutAccount(@Nullable Patient patient) {
        return patient != null && patient.accountId() == null;
    }
}
