package guahao.booking;

import guahao.configuration.SettingKey;
import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What has to be right before anybody books or waits, but for the limits of the patient's own orders. */
@Singleton
final class BookingChecks {

    private final Patients patients;
    private final Bans bans;

    BookingChecks(Patients patients, Bans bans) {
        this.patients = patients;
        this.bans = bans;
    }

    /** The patient, locked: what is counted of his orders holds until the transaction ends. */
    Patient lockPatient(BookingRequest request, String refusal) {
        Patient patient = lockPatient(request.patientId());
        if (!patients.mayActFor(request.accountId(), patient)) {
            throw Refusals.forbidden(refusal);
        }
        return patient;
    }

    Patient lockPatient(long id) {
        return patients.lock(id).orElseThrow(() -> Refusals.noPatient(id));
    }

    /** Whether whose patient he is is; nobody else's ban counts for a patient. */
    void requireNotBanned(Patient patient) {
        if (patient.accountId() != null) {
            requireNotBanned(patient.accountId());
        }
    }

    void requireNotBanned(long accountId) {
        bans.against(accountId, BanKind.REGISTER).ifPresent(ban -> {
            throw new Failure.Forbidden("booking.banned", ban.message());
        });
    }

    static boolean isBookable(Session session, LocalDateTime now) {
        return Refusals.isAllowed(() -> {
            requireOpen(session, now);
            requireBookableDay(session, now);
        });
    }

    /** Open, and not begun. */
    static void requireOpen(Session session, LocalDateTime now) {
        if (!session.schedule().open()) {
            throw Refusals.stopped();
        }
        if (session.hasStartedAt(now)) {
            throw Refusals.started();
        }
    }

    /** Neither too late for today nor too far ahead. */
    static void requireBookableDay(Session session, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate date = session.schedule().date();
        LocalTime deadline = session.settings().time(SettingKey.SAME_DAY_DEADLINE);
        if (date.equals(today) && !now.toLocalTime().isBefore(deadline)) {
            throw Refusals.refused("same-day", "当日挂号已于" + deadline + "截止");
        }
        int days = session.settings().integer(SettingKey.ADVANCE_BOOKING_DAYS);
        if (date.isAfter(today.plusDays(days))) {
            throw Refusals.refused("too-far-ahead", "仅可预约" + days + "天内的号源");
        }
    }
}
