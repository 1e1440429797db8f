package guahao.patient.rest;

import guahao.patient.Gender;
import guahao.patient.PatientType;
import guahao.platform.privacy.Masks;
import guahao.wire.resource.Columns;
import guahao.wire.resource.EnumWords;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient.
 *
 * @param userId the user that the patient is himself, null for one who was entered by a relative
 * @param age in full years
 * @param identifier the campus number
 * @param phone the user's
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record PatientItem(
        long id,
        @Nullable Long userId,
        String name,
        String gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable String idCard,
        @Nullable String identifier,
        String patientType,
        @Nullable String phone,
        @Nullable String address,
        boolean isVerified,
        OffsetDateTime createdAt)
        implements Item {

    static Listing<PatientItem> listing(Clock clock) {
        return Listing.of("患者", "patient", "patient_listed", PatientItem::of)
                .sortable("name", "birth_date")
                .searched("name", "identifier")
                .filteredByWord("gender", word -> EnumWords.name(Gender.class, word))
                .filteredByWord("patient_type", word -> EnumWords.name(PatientType.class, word))
                .completedBy(items -> items.stream()
                        .map(item -> item.on(LocalDate.now(clock)))
                        .toList());
    }

    private static PatientItem of(ResultSet row) throws SQLException {
        return new PatientItem(
                row.getLong("id"),
                Columns.id(row, "user_id"),
                row.getString("name"),
                EnumWords.of(Gender.valueOf(row.getString("gender"))),
                row.getObject("birth_date", LocalDate.class),
                null,
                row.getString("id_card"),
                row.getString("identifier"),
                EnumWords.of(PatientType.valueOf(row.getString("patient_type"))),
                row.getString("phone"),
                row.getString("address"),
                row.getBoolean("is_verified"),
                Columns.createdAt(row));
    }

    private PatientItem on(LocalDate today) {
        Integer years = birthDate == null
                ? null
                : (Integer) Period.between(birthDate, today).getYears();
        return copy(years, idCard, phone, address);
    }

    /** For those who act for the patient; where he lives is for himself to say who can. */
    PatientItem masked() {
        return copy(age, Masks.idCard(idCard), Masks.phone(phone), userId == null ? address : null);
    }

    private PatientItem copy(
            @Nullable Integer newAge,
            @Nullable String newCard,
            @Nullable String newPhone,
            @Nullable String newAddress) {
        return new PatientItem(
                id,
                userId,
                name,
                gender,
                birthDate,
                newAge,
                newCard,
                identifier,
                patientType,
                newPhone,
                newAddress,
                isVerified,
                createdAt);
    }

    /** Which of the fields that are masked for others there are. */
    List<String> confidential() {
        List<String> fields = new ArrayList<>();
        if (phone != null) {
            fields.add("phone");
        }
        if (idCard != null) {
            fields.add("id_card");
        }
        return fields;
    }

    boolean isOf(long accountId) {
        return userId != null && userId == accountId;
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "PatientItem[" + id + "]";
    }
}
