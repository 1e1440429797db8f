package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.Appointments;
import guahao.booking.Sessions;
import guahao.booking.Visits;
import guahao.configuration.SettingKey;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls patients, passes over who does not come, and completes visits. Each verb holds the schedule, so of two devices
 * the second finds what the first did; that one is called at a time is a key of the table besides.
 */
@Singleton
public final class Desk {

    /** @param passed as he stands now */
    public record Passed(Line line, QueueEntry passed, boolean missed) {}

    /** @param completed as he stands now */
    public record Completed(Line line, QueueEntry completed) {}

    private final Lines lines;
    private final TurnRepository turns;
    private final VisitRepository records;
    private final Appointments appointments;
    private final Visits visits;
    private final Sessions sessions;
    private final Slots slots;
    private final List<VisitObserver> observers;
    private final QueueChanges changes;
    private final Transactions transactions;
    private final Clock clock;

    Desk(
            Lines lines,
            TurnRepository turns,
            VisitRepository records,
            Appointments appointments,
            Visits visits,
            Sessions sessions,
            Slots slots,
            List<VisitObserver> observers,
            QueueChanges changes,
            Transactions transactions,
            Clock clock) {
        this.lines = lines;
        this.turns = turns;
        this.records = records;
        this.appointments = appointments;
        this.visits = visits;
        this.sessions = sessions;
        this.slots = slots;
        this.observers = List.copyOf(observers);
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The line with whoever was called, nobody when nobody waits. */
    public Line next(long scheduleId) {
        return transactions.write(() -> {
            Line line = held(scheduleId);
            if (line.current() != null) {
                throw Refusals.busy(line.current().order().id());
            }
            return callFirst(line);
        });
    }

    /** @param limit how often he may be passed over before he counts as missing, null for what is set */
    public Passed pass(Appointment seen, @Nullable Integer limit) {
        int most =
                limit == null ? sessions.get(seen.scheduleId()).settings().integer(SettingKey.MAX_PASS_COUNT) : limit;
        return transactions.write(() -> {
            Line line = held(seen.scheduleId());
            Appointment order = get(seen.id());
            Refusals.requireConfirmed(order, "只能对已确认的订单进行过号操作");
            QueueEntry called = line.current();
            if (called == null || !line.isCalled(order.id()) || !turns.pass(order.id())) {
                throw Refusals.notCalled("只能对正在叫号的患者执行过号操作");
            }
            boolean missed = called.turn().passCount() + 1 >= most;
            if (missed) {
                miss(order);
            }
            Line after = callFirst(lines.of(line.schedule().id()));
            return new Passed(after, entry(after, order.id()), missed);
        });
    }

    private void miss(Appointment order) {
        if (!visits.noShow(order.id())) {
            throw new Failure.Stale();
        }
        observers.forEach(observer -> observer.missed(order));
    }

    public Completed complete(Appointment seen, VisitTexts texts) {
        return transactions.write(() -> {
            Line line = held(seen.scheduleId());
            Appointment order = get(seen.id());
            Refusals.requireConfirmed(order, "只能完成已确认的订单");
            if (!line.isCalled(order.id()) || !turns.end(order.id())) {
                throw Refusals.notCalled("只能完成正在就诊的患者");
            }
            if (!visits.complete(order.id())) {
                throw new Failure.Stale();
            }
            records.keep(order, line.schedule().doctorId(), texts, now());
            observers.forEach(observer -> observer.completed(order));
            Line after = lines.of(line.schedule().id());
            return new Completed(after, entry(after, order.id()));
        });
    }

    private Line held(long scheduleId) {
        if (slots.lock(scheduleId).isEmpty()) {
            throw Lines.unknown(scheduleId);
        }
        changes.moved(scheduleId);
        return lines.of(scheduleId);
    }

    private Line callFirst(Line line) {
        long schedule = line.schedule().id();
        turns.clear(schedule);
        QueueEntry first = line.first();
        if (first == null) {
            return line;
        }
        turns.call(first.order().id(), schedule, now());
        return lines.of(schedule);
    }

    /** Who is no longer in the line has left it for good. */
    private QueueEntry entry(Line line, long orderId) {
        Appointment order = get(orderId);
        Turn turn = turns.of(line.schedule().id()).getOrDefault(orderId, Turn.NONE);
        return new QueueEntry(order, turn);
    }

    private Appointment get(long orderId) {
        return appointments.find(orderId).orElseThrow(() -> Refusals.noOrder(orderId));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
