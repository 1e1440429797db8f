package guahao.consultation.sheet;

import guahao.patient.Patient;
import guahao.patient.VisitRecord;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is printed of a visit, word by word. */
record SheetContent(
        String patient,
        String gender,
        String age,
        String outpatientNo,
        String visited,
        String department,
        String doctor,
        String chiefComplaint,
        String presentIllness,
        String auxiliaryExam,
        String diagnosis,
        String prescription,
        String printed) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NOTHING = "无";

    static SheetContent of(Patient patient, VisitRecord visit, LocalDateTime now) {
        Integer age = patient.ageOn(visit.visitedAt().toLocalDate());
        return new SheetContent(
                patient.name(),
                patient.gender().label(),
                age == null ? "未知" : age + "岁",
                visit.outpatientNo(),
                MINUTES.format(visit.visitedAt()),
                orNothing(visit.department()),
                orNothing(visit.doctorName()),
                visit.chiefComplaint(),
                visit.presentIllness(),
                visit.auxiliaryExam(),
                orNothing(visit.diagnosis()),
                orNothing(visit.prescription()),
                MINUTES.format(now));
    }

    private static String orNothing(@Nullable String text) {
        String known = Objects.requireNonNullElse(text, "");
        return known.isBlank() ? NOTHING : known;
    }

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "SheetContent[" + outpatientNo + "]";
    }
}
