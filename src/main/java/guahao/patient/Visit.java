package guahao.patient;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a doctor noted at a visit; null where nothing was noted. */
public record Visit(
        long id,
        long patientId,
        LocalDateTime visitedAt,
        @Nullable Long departmentId,
        @Nullable Long doctorId,
        @Nullable String chiefComplaint,
        @Nullable String presentIllness,
        @Nullable String auxiliaryExam,
        @Nullable String diagnosis,
        @Nullable String prescription) {

    public String outpatientNo() {
        return "%06d".formatted(id);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
