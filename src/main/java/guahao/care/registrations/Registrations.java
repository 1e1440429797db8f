package guahao.care.registrations;

import guahao.care.activities.Places;
import guahao.care.gateway.Call;
import guahao.care.input.Complaint;
import guahao.care.input.Moments;
import guahao.care.registrations.RegistrationRepository.Known;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Taking part, waiting, and leaving; while somebody waits, a free place is his. */
@Singleton
final class Registrations {

    private final RegistrationRepository rows;
    private final Places places;
    private final Transactions transactions;
    private final Clock clock;

    Registrations(RegistrationRepository rows, Places places, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where somebody stands now. */
    record Placed(long id, RegistrationStatus status) {}

    Placed register(long activityId, @Nullable GuestContact contact, Call call) {
        Long userId = call.userIdOrNull();
        if (contact == null && (userId == null || call.role() == null)) {
            throw Complaint.about("guestContact", GuestContact.MISSING);
        }
        return transactions.write(() -> {
            requireOpen(activityId);
            Known known = userId != null
                    ? rows.ofUser(activityId, userId).orElse(null)
                    : Optional.ofNullable(contact)
                            .flatMap(guest -> rows.ofGuest(activityId, guest.phone()))
                            .orElse(null);
            requireNotActive(known);
            return place(activityId, userId, contact, known);
        });
    }

    private Placed place(
            long activityId, @Nullable Long userId, @Nullable GuestContact contact, @Nullable Known known) {
        LocalDateTime at = rows.endOfQueue(activityId, Moments.now(clock));
        RegistrationStatus status =
                places.take(activityId) ? RegistrationStatus.REGISTERED : RegistrationStatus.WAITLIST;
        if (known == null) {
            return new Placed(rows.insert(activityId, userId, contact, status, at), status);
        }
        rows.useAgain(known.id(), contact, status, at);
        return new Placed(known.id(), status);
    }

    private void requireOpen(long activityId) {
        if (!places.hold(activityId).takesRegistrations()) {
            throw Complaint.about("activityId", "活动未开放报名");
        }
    }

    private static void requireNotActive(@Nullable Known known) {
        if (known != null && known.status() != RegistrationStatus.CANCELLED) {
            throw new Failure.Conflict(
                    "care.registered", known.status() == RegistrationStatus.REGISTERED ? "已报名" : "已在候补");
        }
    }

    /** @return how many rows were changed: one or none */
    int cancel(Target target) {
        return transactions.write(() -> {
            Known known = hold(target);
            if (known.status() == RegistrationStatus.CANCELLED) {
                return 0;
            }
            if (known.checkedIn()) {
                throw new Failure.Conflict("care.checked-in", "已签到，不能取消");
            }
            LocalDateTime now = Moments.now(clock);
            rows.cancel(known.id(), now);
            if (known.status() == RegistrationStatus.REGISTERED) {
                places.giveBack(known.activityId());
                places.promoteOldest(known.activityId(), now);
            }
            return 1;
        });
    }

    /** @return how many rows were changed: one or none */
    int checkIn(Target target) {
        return transactions.write(() -> {
            Known known = hold(target);
            if (known.status() != RegistrationStatus.REGISTERED) {
                throw new Failure.Conflict("care.not-registered", "未报名成功，不能签到");
            }
            return rows.checkIn(known.id(), Moments.now(clock));
        });
    }

    /** The row as it is once the activity is held. */
    private Known hold(Target target) {
        long activityId = activityOf(target);
        places.hold(activityId);
        Optional<Known> known = target.registrationId() != null
                ? rows.find(target.registrationId()).filter(row -> row.activityId() == activityId)
                : rows.ofUser(activityId, target.userId());
        return known.orElseThrow(Registrations::unknown);
    }

    private long activityOf(Target target) {
        Long registration = target.registrationId();
        if (target.activityId() != null || registration == null) {
            return Objects.requireNonNull(target.activityId());
        }
        return rows.find(registration).map(Known::activityId).orElseThrow(Registrations::unknown);
    }

    private static Failure unknown() {
        return new Failure.NotFound("care.registration-unknown", "未报名");
    }
}
