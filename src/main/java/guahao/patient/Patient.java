package guahao.patient;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is treated.
 *
 * @param accountId null for who was entered by a relative
 * @param identifier the campus number, once verified
 * @param height in centimetres
 */
@MappedEntity("patient")
public record Patient(
        @Id @GeneratedValue long id,
        @Nullable Long accountId,
        String name,
        @Nullable String identifier,
        @Nullable String idCard,
        PatientType type,
        Gender gender,
        @Nullable LocalDate birthDate,
        @MappedProperty("is_verified") boolean verified,
        @Nullable BigDecimal height,
        @Nullable String address,
        LocalDateTime createdAt,
        LocalDateTime updatedAt) {

    /** Whether he is whom the account belongs to. */
    public boolean isOf(long account) {
        return accountId != null && accountId == account;
    }

    /** Full years on that day; null without a birth date. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "Patient[" + id + "]";
    }
}
