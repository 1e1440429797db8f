package guahao.statistics.web;

import guahao.statistics.Audience.Growth;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call statistics. */
final class StatisticsAnswers {

    private StatisticsAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Hospital(
            @Nullable LocalDate date,
            String dateRange,
            LocalDate startDate,
            LocalDate endDate,
            long totalRegistrations,
            Map<String, Long> bySlotType,
            BigDecimal totalRevenue,
            long completedConsultations) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Area(
            long areaId,
            @Nullable String areaName,
            LocalDate startDate,
            LocalDate endDate,
            long totalRegistrations,
            Map<String, Long> bySlotType,
            BigDecimal totalRevenue,
            long completedConsultations,
            List<DepartmentPart> departments) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DepartmentPart(long minorDeptId, @Nullable String minorDeptName, long registrations, BigDecimal revenue) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Department(
            long minorDeptId,
            @Nullable String minorDeptName,
            LocalDate startDate,
            LocalDate endDate,
            long totalRegistrations,
            Map<String, Long> bySlotType,
            BigDecimal totalRevenue,
            long completedConsultations,
            List<DoctorPart> doctors) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DoctorPart(
            long doctorId,
            @Nullable String doctorName,
            @Nullable String title,
            long registrations,
            BigDecimal revenue) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Doctor(
            long doctorId,
            @Nullable String doctorName,
            @Nullable String title,
            @Nullable String deptName,
            LocalDate startDate,
            LocalDate endDate,
            long totalRegistrations,
            Map<String, Long> bySlotType,
            BigDecimal totalRevenue,
            long completedConsultations,
            Map<String, Long> byTimeSection,
            List<SchedulePart> schedules) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record SchedulePart(
            long scheduleId,
            @Nullable String clinicName,
            String timeSection,
            String slotType,
            long registrations,
            int totalSlots,
            BigDecimal utilizationRate) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DepartmentRanking(LocalDate date, String orderBy, List<RankedDepartment> ranking) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record RankedDepartment(long minorDeptId, @Nullable String deptName, long registrations, BigDecimal revenue) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DoctorRanking(LocalDate date, String orderBy, List<RankedDoctor> ranking) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record RankedDoctor(
            long doctorId,
            @Nullable String doctorName,
            @Nullable String title,
            @Nullable String deptName,
            long registrations,
            BigDecimal revenue) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Users(long totalUsers) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Visits(long totalVisits, BigDecimal growthPercent, int compareDays) {
        static Visits of(Growth growth) {
            return new Visits(growth.total(), growth.percent(), growth.days());
        }
    }
}
