package guahao.patient.web;

import guahao.patient.HealthRecords.HealthRecord;
import guahao.patient.HealthRecords.Visited;
import guahao.patient.MedicalHistory;
import guahao.patient.Patient;
import guahao.patient.VisitRecord;
import guahao.platform.privacy.Masks;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call health records. */
public final class HealthRecordAnswers {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private HealthRecordAnswers() {}

    @Serdeable
    record Health(String patientId, Basics basicInfo, History medicalHistory, List<Consultation> consultationRecords) {
        static Health of(HealthRecord record, LocalDate today) {
            return new Health(
                    Long.toString(record.patient().id()),
                    Basics.of(record.patient(), record.phone(), today),
                    History.of(record.history()),
                    record.visits().stream().map(Consultation::of).toList());
        }
    }

    @Serdeable
    public record Basics(
            String name,
            String gender,
            @Nullable Integer age,
            @Nullable BigDecimal height,
            @Nullable String phone,
            @Nullable String identifier,
            @Nullable String idCard,
            @Nullable String address) {
        public static Basics of(Patient patient, @Nullable String phone, LocalDate today) {
            return new Basics(
                    patient.name(),
                    patient.gender().label(),
                    patient.ageOn(today),
                    patient.height(),
                    Masks.phone(phone),
                    patient.identifier(),
                    Masks.idCard(patient.idCard()),
                    patient.address());
        }
    }

    @Serdeable
    public record History(List<String> pastHistory, List<String> allergyHistory, List<String> familyHistory) {
        public static History of(MedicalHistory history) {
            return new History(history.past(), history.allergy(), history.family());
        }
    }

    /** @param status ongoing while a follow-up is due */
    @Serdeable
    public record Consultation(
            String id,
            String outpatientNo,
            String visitDate,
            @Nullable String department,
            @Nullable String doctorName,
            String chiefComplaint,
            String presentIllness,
            String auxiliaryExam,
            String diagnosis,
            String prescription,
            String status) {
        public static Consultation of(VisitRecord visit) {
            return new Consultation(
                    Long.toString(visit.id()),
                    visit.outpatientNo(),
                    MINUTES.format(visit.visitedAt()),
                    visit.department(),
                    visit.doctorName(),
                    visit.chiefComplaint(),
                    visit.presentIllness(),
                    visit.auxiliaryExam(),
                    visit.diagnosis(),
                    visit.prescription(),
                    visit.ongoing() ? "ongoing" : "completed");
        }
    }

    @Serdeable
    record Visit(VisitBasics basicInfo, VisitData recordData) {
        static Visit of(Visited visited, LocalDate today) {
            VisitRecord visit = visited.visit();
            return new Visit(
                    new VisitBasics(
                            visited.patient().name(),
                            visited.patient().gender().label(),
                            visited.patient().ageOn(today),
                            visit.outpatientNo(),
                            MINUTES.format(visit.visitedAt()),
                            visit.department(),
                            visit.doctorName()),
                    new VisitData(
                            visit.chiefComplaint(),
                            visit.presentIllness(),
                            visit.auxiliaryExam(),
                            visit.diagnosis(),
                            visit.prescription()));
        }
    }

    @Serdeable
    record VisitBasics(
            String patientName,
            String gender,
            @Nullable Integer age,
            String outpatientNo,
            String visitDate,
            @Nullable String department,
            @Nullable String doctorName) {}

    @Serdeable
    record VisitData(
            String chiefComplaint,
            String presentIllness,
            String auxiliaryExam,
            String diagnosis,
            String prescription) {}
}
