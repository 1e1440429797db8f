package guahao.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.directory.Doctor;
import guahao.identity.account.Account;
import guahao.patient.Patient;
import guahao.platform.privacy.Masks;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What an account is, as patient and as doctor. */
@Serdeable
record UserInfo(@Nullable PatientInfo patient, @Nullable DoctorInfo doctor) {

    /** @param avatar always null, for clients that look for one */
    @Serdeable
    record PatientInfo(
            String id,
            @Nullable String identifier,
            @Nullable String phonenumber,
            String realName,
            @Nullable String idCard,
            @Nullable String email,
            String gender,
            @Nullable LocalDate birthDate,
            String patientType,
            @Nullable String avatar,
            boolean verified,
            LocalDateTime createdAt,
            LocalDateTime updatedAt,
            Masked maskedInfo,
            @Nullable Integer age) {
        static PatientInfo of(Patient patient, Account account, LocalDate today) {
            String card = Masks.idCard(patient.idCard());
            return new PatientInfo(
                    Long.toString(patient.id()),
                    patient.identifier(),
                    account.phone(),
                    patient.name(),
                    card,
                    account.email(),
                    patient.gender().label(),
                    patient.birthDate(),
                    patient.type().label(),
                    null,
                    patient.verified(),
                    patient.createdAt(),
                    patient.updatedAt(),
                    new Masked(Masks.phone(account.phone()), card),
                    patient.ageOn(today));
        }
    }

    @Serdeable
    record Masked(@Nullable String phone, @Nullable String idCard) {}

    /** A picture as it goes into JSON; both null without one. */
    record Photo(@Nullable String mime, @Nullable String base64) {

        static final Photo NONE = new Photo(null, null);
    }

    @Serdeable
    record DoctorInfo(
            long id,
            String name,
            @Nullable String department,
            @JsonProperty("department_id") long departmentId,
            String hospital,
            @Nullable String title,
            @JsonProperty("is_department_head") boolean departmentHead,
            @JsonProperty("photo_mime") @Nullable String photoMime,
            @JsonProperty("photo_base64") @Nullable String photoBase64) {
        static DoctorInfo of(Doctor doctor, @Nullable String department, String hospital, Photo photo) {
            return new DoctorInfo(
                    doctor.id(),
                    doctor.name(),
                    department,
                    doctor.departmentId(),
                    hospital,
                    doctor.title(),
                    doctor.head(),
                    photo.mime(),
                    photo.base64());
        }
    }
}
