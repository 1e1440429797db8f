package guahao.leave;

import guahao.configuration.Configuration;
import guahao.configuration.EffectiveSettings;
import guahao.directory.Doctor;
import guahao.platform.failure.Failure;
import guahao.scheduling.SectionHours;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Until when leave can be asked for. */
@Singleton
final class LeaveTimes {

    private final Configuration configuration;
    private final Clock clock;

    LeaveTimes(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The time at which one doctor asks. */
    record Asking(LocalDateTime now, EffectiveSettings settings) {

        /** Empty when it is early enough. */
        Optional<Failure> refusal(LocalDate date, LeaveShift shift) {
            LocalDate today = now.toLocalDate();
            if (shift == LeaveShift.FULL) {
                return date.isAfter(today) ? Optional.empty() : refused("full-day", "全天请假需至少提前一天提交");
            }
            if (date.isBefore(today)) {
                return refused("past", "请假日期不能早于今天");
            }
            return date.equals(today) && hasBegun(shift) ? refused("begun", "该时段已开始，无法申请当天请假") : Optional.empty();
        }

        private boolean hasBegun(LeaveShift shift) {
            SectionHours hours = SectionHours.of(shift.sections().getFirst(), settings);
            return !now.toLocalTime().isBefore(hours.start());
        }

        private static Optional<Failure> refused(String rule, String message) {
            return Optional.of(new Failure.Conflict("leave." + rule, message));
        }
    }

    Asking askedBy(Doctor doctor) {
        return new Asking(
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                configuration.of(doctor.departmentId(), 0, doctor.id()));
    }
}
