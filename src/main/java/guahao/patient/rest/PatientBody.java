package guahao.patient.rest;

import guahao.patient.Gender;
import guahao.patient.IdCard;
import guahao.patient.PatientDescription;
import guahao.patient.PatientType;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.resource.Draft;
import guahao.wire.resource.EnumWords;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A patient as a body wants him. */
final class PatientBody {

    private static final int LONGEST_CARD = 18;

    private PatientBody() {}

    /** @param stored the id card that is known of the patient, which is taken as it is */
    static PatientDescription of(
            Draft draft, @Nullable String stored, LocalDate today, Supplier<PatientDescription> before) {
        return new PatientDescription(
                draft.text("name", 50, () -> before.get().name()),
                draft.word(
                        "gender",
                        word -> EnumWords.find(Gender.class, word),
                        Gender.UNKNOWN,
                        () -> before.get().gender()),
                birthDate(draft, today, before),
                idCard(draft, stored, before),
                draft.optionalText("identifier", 50, () -> before.get().identifier()),
                draft.word(
                        "patient_type",
                        word -> EnumWords.find(PatientType.class, word),
                        PatientType.EXTERNAL,
                        () -> before.get().type()),
                draft.optionalText("address", 255, () -> before.get().address()),
                draft.optionalInteger("user_id", () -> before.get().accountId()));
    }

    private static @Nullable LocalDate birthDate(Draft draft, LocalDate today, Supplier<PatientDescription> before) {
        LocalDate date = draft.optionalDate("birth_date", () -> before.get().birthDate());
        if (date != null && draft.says("birth_date") && date.isAfter(today)) {
            throw Failure.Invalid.of(new Problem("birth_date", Problem.Reason.INVALID, "不能晚于今天"));
        }
        return date;
    }

    private static @Nullable String idCard(Draft draft, @Nullable String stored, Supplier<PatientDescription> before) {
        String text =
                draft.optionalText("id_card", LONGEST_CARD, () -> before.get().idCard());
        if (text == null || text.equals(stored)) {
            return text;
        }
        return IdCard.find(text)
                .filter(IdCard::isConsistent)
                .map(IdCard::number)
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid("id_card")));
    }
}
