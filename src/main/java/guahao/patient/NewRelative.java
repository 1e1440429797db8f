package guahao.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom an account wants to act.
 *
 * @param relationType who he is to the account's owner
 */
public record NewRelative(
        String name,
        IdCard idCard,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        String relationType,
        boolean byDefault,
        @Nullable String remark) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "NewRelative[]";
    }
}
