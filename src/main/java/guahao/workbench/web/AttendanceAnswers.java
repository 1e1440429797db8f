package guahao.workbench.web;

import guahao.workbench.Absences.Marked;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call attendance. */
final class AttendanceAnswers {

    private AttendanceAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Day(String detail, LocalDate date, int totalSchedules, int absentMarked, int alreadyMarked) {}

    @Serdeable
    record Range(LocalDate start, LocalDate end) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DayCount(LocalDate date, int totalSchedules, int absentMarked, int alreadyMarked) {
        static DayCount of(Marked day) {
            return new DayCount(day.day(), day.total(), day.marked(), day.before());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Days(String detail, Range dateRange, int totalMarked, List<DayCount> dailyStatistics) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Statistics(
            Range dateRange, int totalAbsentCount, List<AbsenceItem> absentRecords, List<Summary> doctorSummary) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record AbsenceItem(
            long recordId,
            long doctorId,
            @Nullable String doctorName,
            long scheduleId,
            LocalDate scheduleDate,
            String timeSection,
            @Nullable String clinicName,
            boolean isAbsent,
            LocalDateTime markedAt) {}

    /** @param absenceRate of the schedules that took place */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Summary(
            long doctorId, @Nullable String doctorName, int absentCount, int totalSchedules, BigDecimal absenceRate) {}
}
