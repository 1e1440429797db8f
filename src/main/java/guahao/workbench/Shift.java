package guahao.workbench;

import guahao.booking.Session;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A schedule as its doctor works it. */
public record Shift(Session session, Attendance attendance) {

    private static final int EARLIEST_MINUTES = 30;
    private static final int LATEST_HOURS = 2;

    public LocalDateTime start() {
        return session.schedule().date().atTime(session.startTime());
    }

    public LocalDateTime end() {
        return session.schedule().date().atTime(session.endTime());
    }

    public @Nullable LocalDateTime checkedInAt() {
        return attendance.checkedInAt();
    }

    public @Nullable LocalDateTime checkedOutAt() {
        return attendance.checkedOutAt();
    }

    boolean isTooEarlyAt(LocalDateTime now) {
        return now.isBefore(start().minusMinutes(EARLIEST_MINUTES));
    }

    boolean isOverAt(LocalDateTime now) {
        return now.isAfter(end());
    }

    boolean isTooLateToLeaveAt(LocalDateTime now) {
        return now.isAfter(end().plusHours(LATEST_HOURS));
    }

    /** Under way or still to come. */
    boolean isAheadAt(LocalDateTime now) {
        return checkedOutAt() == null && !isOverAt(now);
    }

    /** As lists of shifts say it. */
    public ShiftStage stageAt(LocalDateTime now) {
        if (checkedOutAt() != null) {
            return ShiftStage.CHECKED_OUT;
        }
        if (checkedInAt() != null) {
            return ShiftStage.CHECKOUT_PENDING;
        }
        return isTooEarlyAt(now) || isOverAt(now) ? ShiftStage.NOT_STARTED : ShiftStage.CHECKING_IN;
    }

    /** As the dashboard says it. */
    public String presenceAt(LocalDateTime now) {
        if (checkedOutAt() != null) {
            return "checked_out";
        }
        if (checkedInAt() == null) {
            return "not_checkin";
        }
        return now.isBefore(end()) ? "checked_in" : "checkout_pending";
    }
}
