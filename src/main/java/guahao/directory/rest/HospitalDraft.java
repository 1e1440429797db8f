package guahao.directory.rest;

import guahao.directory.Hospitals.Description;
import guahao.wire.resource.Draft;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A hospital as a body wants it. */
final class HospitalDraft {

    private HospitalDraft() {}

    static Description of(Draft draft, Supplier<Description> before) {
        return new Description(
                draft.text("name", 100, () -> before.get().name()),
                draft.optionalText("address", 255, () -> before.get().address()),
                degrees(draft, "latitude", 90, () -> before.get().latitude()),
                degrees(draft, "longitude", 180, () -> before.get().longitude()));
    }

    private static @Nullable Double degrees(
            Draft draft, String key, int most, Supplier<? extends @Nullable Double> before) {
        if (!draft.says(key)) {
            return before.get();
        }
        BigDecimal limit = BigDecimal.valueOf(most);
        BigDecimal degrees = draft.optionalDecimal(key, limit.negate(), limit, Draft.nothing());
        return degrees == null ? null : (Double) degrees.doubleValue();
    }
}
