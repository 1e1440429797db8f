package guahao.consultation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call the queue. */
final class QueueAnswers {

    private QueueAnswers() {}

    @Serdeable
    record Queue(
            Stats stats,
            ScheduleInfo scheduleInfo,
            @Nullable Item currentPatient,
            @Nullable Item nextPatient,
            List<Item> queue,
            List<Waiting> waitlist,
            List<Item> completedQueue) {}

    @Serdeable
    record Stats(
            int totalSlots,
            int confirmedCount,
            int waitlistCount,
            int completedCount,
            int waitingCount,
            long passedCount) {}

    @Serdeable
    record ScheduleInfo(long scheduleId, long doctorId, LocalDate date, String timeSection) {}

    /** @param completedTime null unless the visit is over */
    @Serdeable
    record Item(
            long orderId,
            long patientId,
            @Nullable String patientName,
            @Nullable String gender,
            @Nullable Integer age,
            @Nullable String queueNumber,
            String status,
            @JsonProperty("isCall") boolean called,
            @Nullable String callTime,
            @Nullable String visitTime,
            @Nullable String completedTime,
            int passCount,
            int priority) {}

    @Serdeable
    record Waiting(
            long orderId,
            long patientId,
            @Nullable String patientName,
            String status,
            String createTime,
            int waitlistPosition) {}

    @Serdeable
    record Called(
            String detail,
            @Nullable Item calledPatient,
            @Nullable Item nextPatient,
            long scheduleId) {}

    @Serdeable
    record PassedItem(
            @JsonUnwrapped Item item,
            @JsonProperty("isNoShow") boolean missed) {}

    @Serdeable
    record Passed(
            String detail,
            PassedItem passedPatient,
            @Nullable Item calledPatient,
            @Nullable Item nextPatient,
            long scheduleId) {}

    @Serdeable
    record Completed(String detail, Item completedPatient, long scheduleId) {}
}
