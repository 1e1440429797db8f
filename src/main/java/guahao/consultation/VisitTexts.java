package guahao.consultation;

import org.jspecify.annotations.Nullable;

/** What a doctor writes of a visit; null leaves what is there. */
public record VisitTexts(
        @Nullable String chiefComplaint,
        @Nullable String presentIllness,
        @Nullable String auxiliaryExam,
        @Nullable String diagnosis,
        @Nullable String prescription) {

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "VisitTexts[]";
    }
}
