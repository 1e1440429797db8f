package guahao.care.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a row. */
record RowOutcome(
        Family family,
        boolean madeFile,
        boolean filledFile,
        boolean madeStay,
        @Nullable RowError namesake) {

    static RowOutcome skipped(Family family) {
        return new RowOutcome(family, false, false, false, null);
    }

    List<RowError> errors() {
        List<RowError> errors = new ArrayList<>(family.errors());
        if (namesake != null) {
            errors.add(namesake);
        }
        return errors;
    }
}
