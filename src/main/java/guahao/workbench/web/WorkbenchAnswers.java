package guahao.workbench.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.workbench.DayOfDoctor.Counts;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call the workbench. */
final class WorkbenchAnswers {

    private WorkbenchAnswers() {}

    @Serdeable
    record Dashboard(
            DoctorInfo doctor,
            ShiftStatus shiftStatus,
            TodayData todayData,
            List<Reminder> reminders,
            List<RecentItem> recentRecords) {}

    @Serdeable
    record DoctorInfo(
            long id,
            String name,
            @Nullable String title,
            @Nullable String department,
            @JsonProperty("photo_path") @Nullable String photoPath) {}

    @Serdeable
    record ShiftStatus(
            String status,
            @Nullable CurrentShift currentShift,
            @Nullable String checkinTime,
            @Nullable String checkoutTime,
            @Nullable String workDuration,
            @Nullable String timeToCheckout) {
        static final ShiftStatus NONE = new ShiftStatus("not_checkin", null, null, null, null, null);
    }

    /** @param countdown until it begins, null once it has begun */
    @Serdeable
    record CurrentShift(
            long id,
            String name,
            String startTime,
            String endTime,
            @Nullable String location,
            @Nullable String countdown) {}

    @Serdeable
    record TodayData(
            long pendingConsultation, long ongoingConsultation, long completedConsultation, long totalConsultation) {
        static TodayData of(Counts counts) {
            return new TodayData(counts.pending(), counts.ongoing(), counts.completed(), counts.total());
        }
    }

    @Serdeable
    record Reminder(long id, String type, String title, String icon, String time) {}

    @Serdeable
    record RecentItem(
            long id,
            @Nullable String patientName,
            String consultationTime,
            @Nullable String diagnosis) {}

    @Serdeable
    record Recents(List<RecentItem> records) {}

    @Serdeable
    record Shifts(List<ShiftItem> shifts) {}

    @Serdeable
    record ShiftItem(
            long id,
            String name,
            String startTime,
            String endTime,
            @Nullable String location,
            String status) {}

    @Serdeable
    record CheckedIn(String checkinTime, String status, String message, String workDuration) {}

    @Serdeable
    record CheckedOut(String checkoutTime, String workDuration, String status, String message) {}

    @Serdeable
    record Stats(long pending, long ongoing, long completed, long total) {
        static Stats of(Counts counts) {
            return new Stats(counts.pending(), counts.ongoing(), counts.completed(), counts.total());
        }
    }
}
