package guahao.care.patients;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.input.IdNumber;
import guahao.care.input.Words;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A file in a list: no plain number for anybody, and nothing of the family. */
@Serdeable
public record ListedFile(
        @JsonProperty("_id") String id,
        String name,
        @Nullable String gender,
        @Nullable String birthDate,
        @Nullable String nativePlace,
        @Nullable String ethnicity,
        @Nullable String hospital,
        @Nullable String hospitalDiagnosis,
        @JsonProperty("id_card") @Nullable String idCard,
        @JsonProperty("id_card_tail") @Nullable String idCardTail,
        @Nullable String phone,
        long createdAt,
        @Nullable String lastCheckInDate,
        long admissionCount,
        String status) {

    static ListedFile of(PatientFile file, Sight sight, long stays, long openStays, @Nullable String lastCheckIn) {
        String idCard = file.value(FileField.ID_CARD);
        return new ListedFile(
                Long.toString(file.id()),
                file.name(),
                file.value(FileField.GENDER),
                file.value(FileField.BIRTH_DATE),
                file.value(FileField.NATIVE_PLACE),
                file.value(FileField.ETHNICITY),
                file.value(FileField.HOSPITAL),
                sight.diagnosis(file.value(FileField.HOSPITAL_DIAGNOSIS), file.value(FileField.DIAGNOSIS_LEVEL)),
                sight.idNumber(idCard),
                idCard == null ? null : IdNumber.tail(idCard),
                sight.phone(file.value(FileField.PHONE)),
                file.createdAt(),
                lastCheckIn,
                stays,
                Words.of(Residence.of(stays, openStays)));
    }
}
