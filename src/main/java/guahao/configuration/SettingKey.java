package guahao.configuration;

import io.micronaut.json.tree.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Every setting that the server reads: its name on the wire, its kind, its default, and the levels it counts on. */
@SuppressWarnings("ImmutableEnumChecker") // Nobody changes what these hold.
public enum SettingKey {
    ADVANCE_BOOKING_DAYS("registration", "advanceBookingDays", SettingKind.integer(1, 90), 14),
    SAME_DAY_DEADLINE("registration", "sameDayDeadline", SettingKind.TIME, "08:00"),
    NO_SHOW_LIMIT("registration", "noShowLimit", SettingKind.integer(1, 10), 3),
    CANCEL_HOURS_BEFORE("registration", "cancelHoursBefore", SettingKind.integer(1, 72), 2),
    SAME_CLINIC_INTERVAL("registration", "sameClinicInterval", SettingKind.integer(1, 30), 7),
    MAX_APPOINTMENTS_PER_PERIOD("registration", "maxAppointmentsPerPeriod", SettingKind.integer(1, 50), 10),
    APPOINTMENT_PERIOD_DAYS("registration", "appointmentPeriodDays", SettingKind.integer(1, 30), 8),
    PAYMENT_TIMEOUT_MINUTES("registration", "paymentTimeoutMinutes", SettingKind.integer(5, 120), 30),
    MORNING_START("schedule", "morningStart", SettingKind.TIME, "08:00"),
    MORNING_END("schedule", "morningEnd", SettingKind.TIME, "12:00"),
    AFTERNOON_START("schedule", "afternoonStart", SettingKind.TIME, "13:30"),
    AFTERNOON_END("schedule", "afternoonEnd", SettingKind.TIME, "17:30"),
    EVENING_START("schedule", "eveningStart", SettingKind.TIME, "18:00"),
    EVENING_END("schedule", "eveningEnd", SettingKind.TIME, "21:00"),
    MAX_FUTURE_DAYS("schedule", "maxFutureDays", SettingKind.integer(7, 180), 60),
    CONSULTATION_DURATION("schedule", "consultationDuration", SettingKind.integer(5, 60), 15),
    INTERVAL_TIME("schedule", "intervalTime", SettingKind.integer(0, 30), 5),
    STUDENT_DISCOUNT("patientIdentityDiscounts", "student", SettingKind.FRACTION, 0.8, Level.GLOBAL),
    TEACHER_DISCOUNT("patientIdentityDiscounts", "teacher", SettingKind.FRACTION, 0.8, Level.GLOBAL),
    STAFF_DISCOUNT("patientIdentityDiscounts", "staff", SettingKind.FRACTION, 0.8, Level.GLOBAL),
    EXTERNAL_DISCOUNT("patientIdentityDiscounts", "external", SettingKind.FRACTION, 1.0, Level.GLOBAL),
    MAX_PASS_COUNT("consultation", "maxPassCount", SettingKind.integer(1, 10), 2),
    /** Stands at the top of the document, in no section. */
    DEPARTMENT_HEAD_MAX_COUNT(
            "departmentHeadMaxCount", "", SettingKind.integer(1, 50), 2, Level.GLOBAL, Level.MINOR_DEPT);

    private final String section;
    private final String name;
    private final SettingKind kind;
    private final JsonNode standard;
    private final Set<Level> levels;

    SettingKey(String section, String name, SettingKind kind, Object standard, Level... levels) {
        this.section = section;
        this.name = name;
        this.kind = kind;
        this.standard = JsonNode.from(standard);
        this.levels = levels.length == 0 ? EnumSet.allOf(Level.class) : EnumSet.copyOf(Arrays.asList(levels));
    }

    static Optional<SettingKey> of(String section, String name) {
        return Arrays.stream(values())
                .filter(key -> key.section.equals(section) && key.name.equals(name))
                .findFirst();
    }

    /** Whether the document has an object of that name. */
    static boolean isSection(String section) {
        return Arrays.stream(values()).anyMatch(key -> key.section.equals(section) && !key.name.isEmpty());
    }

    /** Whether the document has a plain value of that name. */
    static boolean isTopLevel(String section) {
        return of(section, "").isPresent();
    }

    String section() {
        return section;
    }

    String settingName() {
        return name;
    }

    SettingKind kind() {
        return kind;
    }

    JsonNode standard() {
        return standard;
    }

    boolean countsOn(Level level) {
        return levels.contains(level);
    }
}
