package guahao.planning.web;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators are told of applications for weeks. */
final class WeekPlanAnswers {

    private WeekPlanAnswers() {}

    /**
     * @param remark always null, for nobody is asked for one
     * @param schedule seven days of three sections
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Item(
            long id,
            @Nullable Long departmentId,
            @Nullable String departmentName,
            long clinicId,
            @Nullable String clinicName,
            long submitterId,
            @Nullable String submitterName,
            LocalDateTime submitTime,
            LocalDate weekStart,
            LocalDate weekEnd,
            @Nullable String remark,
            String status,
            @Nullable Long auditorId,
            @Nullable String auditorName,
            @Nullable LocalDateTime auditTime,
            @Nullable String auditRemark,
            @Nullable String rejectReason,
            List<List<@Nullable Seat>> schedule) {}

    /** A doctor in a section. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Seat(long doctorId, @Nullable String doctorName) {}
}
