package guahao.patient;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its patient may read it.
 *
 * @param ongoing whether a follow-up is due
 */
public record VisitRecord(
        long id,
        long patientId,
        LocalDateTime visitedAt,
        @Nullable String department,
        @Nullable String doctorName,
        String chiefComplaint,
        String presentIllness,
        String auxiliaryExam,
        String diagnosis,
        String prescription,
        boolean ongoing) {

    public String outpatientNo() {
        return "%06d".formatted(id);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "VisitRecord[" + id + "]";
    }
}
