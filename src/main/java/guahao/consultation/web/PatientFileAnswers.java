package guahao.consultation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.consultation.PatientFiles;
import guahao.consultation.VisitAccess;
import guahao.patient.Patient;
import guahao.patient.PatientSearch.Found;
import guahao.patient.VisitRecord;
import guahao.patient.web.HealthRecordAnswers.Basics;
import guahao.patient.web.HealthRecordAnswers.Consultation;
import guahao.patient.web.HealthRecordAnswers.History;
import guahao.platform.privacy.Masks;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call patients as their doctors see them. */
final class PatientFileAnswers {

    private PatientFileAnswers() {}

    @Serdeable
    record File(
            @JsonProperty("patient_id") long id,
            String name,
            String gender,
            @Nullable Integer age,
            String patientId,
            Basics basicInfo,
            History medicalHistory,
            List<Consultation> consultationRecords) {
        static File of(PatientFiles.File file, LocalDate today) {
            Patient patient = file.patient();
            return new File(
                    patient.id(),
                    patient.name(),
                    patient.gender().label(),
                    patient.ageOn(today),
                    Long.toString(patient.id()),
                    Basics.of(patient, file.phone(), today),
                    History.of(file.history()),
                    file.visits().stream().map(Consultation::of).toList());
        }
    }

    @Serdeable
    record Patients(List<Match> patients) {}

    /** @param age 0 when unknown */
    @Serdeable
    record Match(
            @JsonProperty("patient_id") String id,
            String name,
            String gender,
            int age,
            @Nullable String phone,
            @Nullable String identifier,
            @Nullable String idCard) {
        static Match of(Found found, LocalDate today) {
            Patient patient = found.patient();
            return new Match(
                    "P" + patient.id(),
                    patient.name(),
                    patient.gender().label(),
                    Objects.requireNonNullElse(patient.ageOn(today), 0),
                    Masks.phone(found.phone()),
                    patient.identifier(),
                    Masks.idCard(patient.idCard()));
        }
    }

    @Serdeable
    record Visit(VisitBasics basicInfo, VisitData recordData) {
        static Visit of(VisitAccess.Read read, LocalDate today) {
            Patient patient = read.patient();
            return new Visit(
                    new VisitBasics(
                            patient.name(), patient.name(), patient.gender().label(), patient.ageOn(today)),
                    VisitData.of(read.visit()));
        }
    }

    @Serdeable
    record VisitBasics(
            String name,
            String patientName,
            String gender,
            @Nullable Integer age) {}

    @Serdeable
    record VisitData(
            String id,
            String outpatientNo,
            String visitDate,
            @Nullable String department,
            @Nullable String doctorName,
            String chiefComplaint,
            String presentIllness,
            String auxiliaryExam,
            String diagnosis,
            String prescription) {
        static VisitData of(VisitRecord visit) {
            Consultation shown = Consultation.of(visit);
            return new VisitData(
                    shown.id(),
                    shown.outpatientNo(),
                    shown.visitDate(),
                    shown.department(),
                    shown.doctorName(),
                    shown.chiefComplaint(),
                    shown.presentIllness(),
                    shown.auxiliaryExam(),
                    shown.diagnosis(),
                    shown.prescription());
        }
    }
}
