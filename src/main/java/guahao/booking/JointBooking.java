package guahao.booking;

import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import guahao.scheduling.Slots;
import guahao.wire.idempotency.JointKeys;
import guahao.wire.idempotency.KeyInHand;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Books for many in one transaction, with as many statements as for one: patients are locked first and schedules
 * second, each in the order of ids. It books for those about whom there is nothing to say: everybody else (who is
 * refused, or has an order whose time to pay may be over) is left to {@link Booking}, and so are all when one of the
 * statements fails.
 */
@Singleton
final class JointBooking {

    /** Who wants something, and what it is. */
    private record Wish(int place, Wanted wanted, Session session) {

        BookingRequest request() {
            return wanted.request();
        }

        long patientId() {
            return request().patientId();
        }

        long accountId() {
            return request().accountId();
        }
    }

    private final Sessions sessions;
    private final Patients patients;
    private final Bans bans;
    private final PatientLimits limits;
    private final Slots slots;
    private final AppointmentWriter writer;
    private final List<BookingObserver> observers;
    private final JointKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    JointBooking(
            Sessions sessions,
            Patients patients,
            Bans bans,
            PatientLimits limits,
            Slots slots,
            AppointmentWriter writer,
            List<BookingObserver> observers,
            JointKeys keys,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.patients = patients;
        this.bans = bans;
        this.limits = limits;
        this.slots = slots;
        this.writer = writer;
        this.observers = observers;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return in their order: the answer; empty for whom nothing was done */
    List<Optional<Object>> book(List<Wanted> all) {
        List<Optional<Object>> outcomes = new ArrayList<>(Collections.nCopies(all.size(), Optional.empty()));
        transactions
                .attempt(() -> booked(all))
                .ifPresent(answers -> answers.forEach((place, answer) -> outcomes.set(place, Optional.of(answer))));
        return outcomes;
    }

    private Map<Integer, Object> booked(List<Wanted> all) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        List<Wish> wishes = bookable(all, now);
        Map<Long, Patient> held = wishes.isEmpty() ? Map.of() : patients.lockFree(patientIds(wishes));
        wishes = mayAct(only(wishes, wish -> held.containsKey(wish.patientId())), held);
        wishes = notBanned(wishes);
        wishes = withinLimits(wishes, now);
        return wishes.isEmpty() ? Map.of() : taken(wishes, held, now);
    }

    /** The first wish of each patient and account, for what somebody wishes may depend on what he got before. */
    private List<Wish> bookable(List<Wanted> all, LocalDateTime now) {
        Map<Long, Session> seen = sessions.ofIds(
                all.stream().map(wanted -> wanted.request().scheduleId()).collect(Collectors.toSet()));
        Set<Long> patientIds = new HashSet<>();
        Set<Long> accountIds = new HashSet<>();
        List<Wish> wishes = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            BookingRequest request = all.get(place).request();
            Session session = seen.get(request.scheduleId());
            if (isBookable(session, now)
                    && patientIds.add(request.patientId())
                    && accountIds.add(request.accountId())) {
                wishes.add(new Wish(place, all.get(place), Objects.requireNonNull(session)));
            }
        }
        return wishes;
    }

    private static boolean isBookable(@Nullable Session session, LocalDateTime now) {
        return session != null && session.schedule().remainingSlots() > 0 && BookingChecks.isBookable(session, now);
    }

    private List<Wish> mayAct(List<Wish> wishes, Map<Long, Patient> held) {
        Set<Long> may = patients.mayActFor(
                wishes.stream().collect(Collectors.toMap(Wish::accountId, wish -> held.get(wish.patientId()))));
        return only(wishes, wish -> may.contains(wish.accountId()));
    }

    private List<Wish> notBanned(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return wishes;
        }
        Set<Long> banned = bans.banned(wishes.stream().map(Wish::accountId).toList(), BanKind.REGISTER);
        return only(wishes, wish -> !banned.contains(wish.accountId()));
    }

    private List<Wish> withinLimits(List<Wish> wishes, LocalDateTime now) {
        if (wishes.isEmpty()) {
            return wishes;
        }
        Set<Long> within =
                limits.mayBook(wishes.stream().collect(Collectors.toMap(Wish::patientId, Wish::session)), now);
        return only(wishes, wish -> within.contains(wish.patientId()));
    }

    private Map<Integer, Object> taken(List<Wish> wishes, Map<Long, Patient> held, LocalDateTime now) {
        List<OptionalInt> numbers = slots.take(
                wishes.stream().map(wish -> wish.session().schedule()).toList());
        List<Wish> served = new ArrayList<>();
        List<Appointment> drafts = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            numbers.get(i).ifPresent(number -> {
                served.add(wish);
                drafts.add(draft(wish, Objects.requireNonNull(held.get(wish.patientId())), number, now));
            });
        }
        return drafts.isEmpty() ? Map.of() : written(served, drafts);
    }

    private static Appointment draft(Wish wish, Patient patient, int number, LocalDateTime now) {
        Session session = wish.session();
        return Drafts.booked(session, wish.request(), Fees.of(session, patient.type()), number, now);
    }

    private Map<Integer, Object> written(List<Wish> served, List<Appointment> drafts) {
        List<Appointment> orders = writer.insertAll(drafts);
        observers.forEach(observer -> observer.booked(orders));
        Map<Integer, Object> answers = new HashMap<>();
        Map<KeyInHand, Object> keyed = new HashMap<>();
        for (int i = 0; i < served.size(); i++) {
            Wanted wanted = served.get(i).wanted();
            Object answer = wanted.answer().apply(orders.get(i));
            answers.put(served.get(i).place(), answer);
            if (wanted.key() != null) {
                keyed.put(wanted.key(), answer);
            }
        }
        keys.remember(keyed);
        return answers;
    }

    private static List<Long> patientIds(List<Wish> wishes) {
        return wishes.stream().map(Wish::patientId).toList();
    }

    private static List<Wish> only(List<Wish> wishes, Predicate<Wish> condition) {
        return wishes.stream().filter(condition).toList();
    }
}
