package guahao.booking;

import guahao.configuration.EffectiveSettings;
import guahao.configuration.SettingKey;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much one patient may book. Asked with the patient locked, so that nothing is added between asking and writing.
 */
@Singleton
final class PatientLimits {

    private static final int MISSED_COUNT_FOR_DAYS = 90;
    private static final long NO_ORDER = 0;

    private final PatientRecords records;
    private final Timeouts timeouts;

    PatientLimits(PatientRecords records, Timeouts timeouts) {
        this.records = records;
        this.timeouts = timeouts;
    }

    void requireMayBook(long patientId, Session session, LocalDateTime now) {
        requireMayBook(record(patientId, session, now, NO_ORDER), session.settings());
    }

    /** Of patients who want one schedule each: those who may. Whoever has to be looked at more closely is left out. */
    Set<Long> mayBook(Map<Long, Session> wanted, LocalDateTime now) {
        Map<Long, PatientRecord> found = records.count(wanted.entrySet().stream()
                .map(one -> question(one.getKey(), one.getValue(), now, NO_ORDER))
                .toList());
        return wanted.entrySet().stream()
                .filter(one -> mayBook(
                        found.getOrDefault(one.getKey(), PatientRecord.EMPTY),
                        one.getValue().settings()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean mayBook(PatientRecord record, EffectiveSettings settings) {
        return record.perhapsOverdue() == 0 && Refusals.isAllowed(() -> requireMayBook(record, settings));
    }

    private static void requireMayBook(PatientRecord record, EffectiveSettings settings) {
        requireNoOrderHere(record);
        requireInterval(record, settings);
        int missed = settings.integer(SettingKey.NO_SHOW_LIMIT);
        if (record.missed() >= missed) {
            throw Refusals.refused("no-show", "爽约次数已达" + missed + "次，暂时无法预约");
        }
        int most = settings.integer(SettingKey.MAX_APPOINTMENTS_PER_PERIOD);
        if (record.recent() >= most) {
            int days = settings.integer(SettingKey.APPOINTMENT_PERIOD_DAYS);
            throw Refusals.refused("quota", days + "天内最多可挂" + most + "个号");
        }
    }

    /** Of the limits, only that a patient has one live order on a schedule. */
    void requireNoOrderHere(long patientId, Session session, LocalDateTime now) {
        requireNoOrderHere(record(patientId, session, now, NO_ORDER));
    }

    /** For an order that moves to that schedule. */
    void requireMayMove(Appointment order, Session target, LocalDateTime now) {
        PatientRecord record = record(order.patientId(), target, now, order.id());
        requireNoOrderHere(record);
        requireInterval(record, target.settings());
    }

    /** An order whose time to pay has run out counts for nothing, be that noted or not: then it is noted first. */
    private PatientRecord record(long patientId, Session session, LocalDateTime now, long exceptOrder) {
        PatientRecords.Question question = question(patientId, session, now, exceptOrder);
        PatientRecord record = records.count(question);
        boolean noted = record.perhapsOverdue() > 0 && timeouts.noteAllOf(patientId) > 0;
        return noted ? records.count(question) : record;
    }

    private static PatientRecords.Question question(
            long patientId, Session session, LocalDateTime now, long exceptOrder) {
        EffectiveSettings settings = session.settings();
        return new PatientRecords.Question(
                patientId,
                session.id(),
                session.departmentId(),
                session.schedule().date(),
                settings.integer(SettingKey.SAME_CLINIC_INTERVAL),
                now.toLocalDate().minusDays(MISSED_COUNT_FOR_DAYS),
                now.minusDays(settings.integer(SettingKey.APPOINTMENT_PERIOD_DAYS)),
                Timeouts.earliestEnd(now),
                exceptOrder);
    }

    private static void requireNoOrderHere(PatientRecord record) {
        if (record.here() > 0) {
            throw Refusals.alreadyBooked();
        }
    }

    private static void requireInterval(PatientRecord record, EffectiveSettings settings) {
        if (record.sameDepartment() > 0) {
            throw Refusals.sameDepartment(settings.integer(SettingKey.SAME_CLINIC_INTERVAL));
        }
    }
}
