package guahao.care.imports;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a part of a workbook, or would. */
@Serdeable
record ImportReport(
        int importedPatients,
        int importedTenancies,
        int updatedPatients,
        int rows,
        String sheet,
        int invalidDates,
        int missingIdCards,
        int totalRows,
        int start,
        int limit,
        @Nullable Integer nextOffset,
        boolean dryRun,
        List<RowError> errors) {

    private static final int MOST_ERRORS = 1000;

    static ImportReport of(Sheet sheet, FromCos.Wanted wanted, List<RowOutcome> outcomes) {
        int end = wanted.offset() + sheet.rows().size();
        boolean more = end < sheet.total() && wanted.offset() < sheet.total();
        return new ImportReport(
                (int) outcomes.stream().filter(RowOutcome::madeFile).count(),
                (int) outcomes.stream().filter(RowOutcome::madeStay).count(),
                (int) outcomes.stream().filter(RowOutcome::filledFile).count(),
                outcomes.size(),
                sheet.name(),
                outcomes.stream().mapToInt(row -> row.family().invalidDates()).sum(),
                (int) outcomes.stream()
                        .filter(row -> row.family().missingIdCard())
                        .count(),
                sheet.total(),
                wanted.offset(),
                wanted.limit(),
                more ? (Integer) end : null,
                wanted.dryRun(),
                outcomes.stream()
                        .flatMap(row -> row.errors().stream())
                        .limit(MOST_ERRORS)
                        .toList());
    }
}
