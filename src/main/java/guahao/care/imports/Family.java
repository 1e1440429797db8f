package guahao.care.imports;

import guahao.care.patients.FileField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a child and its stay.
 *
 * @param file null when there is no usable name, and nothing else counts
 * @param checkIn null without a readable day
 */
record Family(
        int row,
        @Nullable Map<FileField, String> file,
        @Nullable LocalDate checkIn,
        @Nullable String admitPersons,
        int invalidDates,
        boolean missingIdCard,
        List<RowError> errors) {

    @Override
    public String toString() {
        return "Family[row " + row + "]";
    }
}
