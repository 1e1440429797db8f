package guahao.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as an administrator wants him.
 *
 * @param accountId whose patient he is, null for nobody's
 */
public record PatientDescription(
        String name,
        Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable String idCard,
        @Nullable String identifier,
        PatientType type,
        @Nullable String address,
        @Nullable Long accountId) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "PatientDescription[]";
    }
}
