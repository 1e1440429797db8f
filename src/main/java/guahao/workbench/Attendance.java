package guahao.workbench;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When a doctor came to a schedule and left; without a coming, that he was absent. */
public record Attendance(
        @Nullable LocalDateTime checkedInAt, @Nullable LocalDateTime checkedOutAt) {

    static final Attendance NONE = new Attendance(null, null);
}
