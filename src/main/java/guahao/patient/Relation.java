package guahao.patient;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That an account may act for a patient (就诊人).
 *
 * @param type who the patient is to the account's owner, in his own words
 */
@MappedEntity("patient_relation")
public record Relation(
        @Id @GeneratedValue long id,
        long accountId,
        long patientId,
        @MappedProperty("relation_type") String type,
        @MappedProperty("is_default") boolean byDefault,
        @Nullable String remark,
        LocalDateTime createdAt) {

    /** Of an account's owner to himself. */
    public static final String SELF = "本人";

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "Relation[" + id + "]";
    }
}
