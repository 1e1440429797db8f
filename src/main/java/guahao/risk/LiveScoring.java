package guahao.risk;

import guahao.booking.Appointment;
import guahao.booking.BookingObserver;
import guahao.booking.OrderCounts;
import guahao.consultation.VisitObserver;
import guahao.identity.account.Account;
import guahao.identity.signin.SignInObserver;
import guahao.patient.IdentityObserver;
import guahao.platform.database.Transactions;
import guahao.risk.EventRepository.Kind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores what people do as they do it, in the transaction of the deed. A fault in here is logged and lets the deed go
 * on; what is counted is counted with the account held, so of several deeds at once each sees those before it.
 */
@Singleton
final class LiveScoring implements BookingObserver, VisitObserver, SignInObserver, IdentityObserver {

    private static final Logger LOG = LoggerFactory.getLogger(LiveScoring.class);
    private static final int MANY_BOOKINGS = 3;
    private static final int MANY_DEPARTMENTS = 3;
    private static final int MANY_SIGN_INS = 10;
    private static final int MANY_CANCELLATIONS = 3;

    private final Scores scores;
    private final EventRepository events;
    private final OrderCounts orders;
    private final Responsible responsible;
    private final Clock clock;

    LiveScoring(Scores scores, EventRepository events, OrderCounts orders, Responsible responsible, Clock clock) {
        this.scores = scores;
        this.events = events;
        this.orders = orders;
        this.responsible = responsible;
        this.clock = clock;
    }

    @Override
    public void booked(List<Appointment> booked) {
        guarded(() -> {
            Set<Long> accounts = booked.stream().map(Appointment::initiatorId).collect(Collectors.toSet());
            scores.hold(accounts);
            LocalDateTime now = now();
            orders.bookedSince(accounts, now.minusHours(1), now.minusMinutes(10))
                    .forEach((account, rush) -> guarded(() -> scoreRush(account, rush, now)));
        });
    }

    private void scoreRush(long account, OrderCounts.Rush rush, LocalDateTime now) {
        if (rush.recently() >= MANY_BOOKINGS) {
            once(
                    account,
                    Behaviour.SHORT_TIME_BATCH_REGISTER,
                    now.minusMinutes(10),
                    Descriptions.batch(rush.recently()));
        }
        if (rush.departments() >= MANY_DEPARTMENTS) {
            once(
                    account,
                    Behaviour.CROSS_DEPARTMENT_BATCH,
                    now.minusHours(1),
                    Descriptions.departments(rush.departments()));
        }
    }

    @Override
    public void signedIn(Account signedIn) {
        watch(signedIn.id(), account -> {
            LocalDateTime now = now();
            events.add(account, Kind.SIGN_IN, now);
            long signIns = events.count(account, Kind.SIGN_IN, now.minusHours(1), now);
            if (signIns >= MANY_SIGN_INS) {
                once(account, Behaviour.HIGH_FREQUENCY_LOGIN, now.minusHours(1), Descriptions.signIns(signIns));
            }
        });
    }

    @Override
    public void cancelled(Appointment order) {
        watch(order, account -> {
            LocalDateTime now = now();
            events.add(account, Kind.CANCEL, now);
            long cancellations = events.count(account, Kind.CANCEL, now.minusHours(24), now);
            if (cancellations >= MANY_CANCELLATIONS) {
                scores.score(account, Behaviour.FREQUENT_CANCEL, Descriptions.cancellations(cancellations));
            }
        });
    }

    @Override
    public void completed(Appointment order) {
        watch(order, account -> scores.score(account, Behaviour.COMPLETE_VISIT, "完成就诊"));
    }

    @Override
    public void missed(Appointment order) {
        watch(order, account -> scores.score(account, Behaviour.NO_SHOW, "预约后未到场"));
    }

    @Override
    public void verified(long accountId) {
        watch(accountId, account -> scores.score(account, Behaviour.IDENTITY_VERIFY, "完成身份认证"));
    }

    private void once(long account, Behaviour behaviour, LocalDateTime windowBegin, String description) {
        if (!scores.wasScoredAfter(account, behaviour, windowBegin)) {
            scores.score(account, behaviour, description);
        }
    }

    private void watch(Appointment order, LongConsumer scoring) {
        guarded(() -> responsible.forWhatBecameOf(order).ifPresent(account -> held(account, scoring)));
    }

    private void watch(long account, LongConsumer scoring) {
        guarded(() -> held(account, scoring));
    }

    private void held(long account, LongConsumer scoring) {
        scores.hold(Set.of(account));
        scoring.accept(account);
    }

    /** What the database gave up is the deed's to try again. */
    private static void guarded(Runnable scoring) {
        try {
            scoring.run();
        } catch (RuntimeException e) {
            if (Transactions.isGivenUp(e)) {
                throw e;
            }
            LOG.error("Something went unscored", e);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
