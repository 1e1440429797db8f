package guahao.care.patients;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareRole;
import guahao.care.input.Words;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one caller sees one file: by his role, and by what was opened to him.
 *
 * @param plain what he sees as it is
 * @param masksNumbers whether he sees the last four characters of the other numbers
 */
public record Sight(Set<SensitiveField> plain, boolean manages, boolean masksNumbers, boolean masksPhones) {

    private static final int TAIL = 4;

    public static Sight of(Call call, long patientId, Grant grant) {
        Set<SensitiveField> plain = EnumSet.noneOf(SensitiveField.class);
        plain.addAll(grant.fields());
        plain.addAll(byRole(call));
        boolean ownChild = call.role() == CareRole.PARENT
                && call.standing().childId() != null
                && call.standing().childId() == patientId;
        return new Sight(plain, call.isManager(), call.isManager(), call.isManager() || ownChild);
    }

    /** In lists and everywhere else but in the file itself: never a plain number. */
    public static Sight inLists(Call call) {
        Set<SensitiveField> plain = byRole(call);
        plain.retainAll(Set.of(SensitiveField.DIAGNOSIS));
        return new Sight(plain, call.isManager(), call.isManager(), call.isManager());
    }

    private static Set<SensitiveField> byRole(Call call) {
        if (call.isAdmin()) {
            return EnumSet.allOf(SensitiveField.class);
        }
        return call.isManager() ? EnumSet.of(SensitiveField.DIAGNOSIS) : EnumSet.noneOf(SensitiveField.class);
    }

    @Nullable
    String idNumber(@Nullable String number) {
        return plain.contains(SensitiveField.ID_CARD) ? number : masked("******", number, masksNumbers);
    }

    @Nullable
    String phone(@Nullable String phone) {
        return plain.contains(SensitiveField.PHONE) ? phone : masked("***", phone, masksPhones);
    }

    /** What goes with a sensitive field, and is not masked but absent for those who may not see it. */
    @Nullable
    String with(SensitiveField field, @Nullable String text) {
        return plain.contains(field) ? text : null;
    }

    @Nullable
    String economy(@Nullable String text) {
        return manages ? text : null;
    }

    @Nullable
    String diagnosis(@Nullable String diagnosis, @Nullable String level) {
        if (diagnosis == null || plain.contains(SensitiveField.DIAGNOSIS)) {
            return diagnosis;
        }
        return level == null
                ? "诊断信息已脱敏"
                : "诊断级别：" + Words.known(DiagnosisLevel.class, level).text();
    }

    private static @Nullable String masked(String stars, @Nullable String value, boolean mayGuess) {
        return value == null || !mayGuess ? null : stars + value.substring(Math.max(0, value.length() - TAIL));
    }
}
