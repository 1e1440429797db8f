package guahao.patient.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.patient.Patient;
import guahao.patient.PatientSearch;
import guahao.patient.Relations.Link;
import guahao.platform.privacy.Masks;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call patients. */
final class PatientAnswers {

    private PatientAnswers() {}

    @Serdeable
    record Rows(long total, List<Item> patients) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Item(
            long relationId,
            Related patient,
            String relationType,
            boolean isDefault,
            @Nullable String remark,
            LocalDateTime createTime) {
        static Item of(Link link, LocalDate today) {
            return new Item(
                    link.relation().id(),
                    Related.of(link.patient(), link.phone(), today),
                    link.relation().type(),
                    link.relation().byDefault(),
                    link.relation().remark(),
                    link.relation().createdAt());
        }
    }

    /** Masked, and empty where there is no phone or card. Some clients look for the same under other names. */
    @Serdeable
    record Related(
            @JsonProperty("patient_id") long patientId,
            @JsonProperty("real_name") String realName,
            @Nullable String identifier,
            @JsonProperty("id_card") String card,
            @JsonProperty("phone_number") String phoneNumber,
            String gender,
            @JsonProperty("birth_date") @Nullable LocalDate birthDate,
            @Nullable Integer age,
            String name,
            @JsonProperty("idCard") String sameCard,
            String phone) {
        static Related of(Patient patient, @Nullable String phone, LocalDate today) {
            String card = Objects.requireNonNullElse(Masks.idCard(patient.idCard()), "");
            String masked = Objects.requireNonNullElse(Masks.phone(phone), "");
            return new Related(
                    patient.id(),
                    patient.name(),
                    patient.identifier(),
                    card,
                    masked,
                    patient.gender().label(),
                    patient.birthDate(),
                    patient.ageOn(today),
                    patient.name(),
                    card,
                    masked);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Added(long relationId, long patientId, String message) {}

    @Serdeable
    record Said(String message) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Found(long total, int page, int pageSize, List<Whole> patients) {}

    /** Unmasked. Some clients look for phone and card under other names. */
    @Serdeable
    record Whole(
            @JsonProperty("patient_id") long patientId,
            String name,
            @Nullable String phone,
            @JsonProperty("phone_number") @Nullable String phoneNumber,
            String gender,
            @Nullable Integer age,
            @Nullable String identifier,
            @JsonProperty("id_card") @Nullable String card,
            @JsonProperty("idCard") @Nullable String sameCard) {
        static Whole of(PatientSearch.Found found, LocalDate today) {
            Patient patient = found.patient();
            return new Whole(
                    patient.id(),
                    patient.name(),
                    found.phone(),
                    found.phone(),
                    patient.gender().label(),
                    patient.ageOn(today),
                    patient.identifier(),
                    patient.idCard(),
                    patient.idCard());
        }
    }
}
