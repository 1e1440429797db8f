package guahao.consultation;

import org.jspecify.annotations.Nullable;

/** What a doctor writes of a visit; null leaves what is there. */
public record VisitTexts(
        @Nullable String chiefComplaint,
        @Nullable String presentIllness,
        @Nullable String auxiliaryExam,
        @Nullable String diagnosis,
        @Nullable String prescription) {

    /** What the patient came with: as the doctor wrote it, else as it was said when booking. */
    @Nullable
    String complaintOr(@Nullable String symptoms) {
        String best = chiefComplaint == null || chiefComplaint.isBlank() ? symptoms : chiefComplaint;
        return best == null || best.isBlank() ? null : best;
    }

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "VisitTexts[]";
    }
}
