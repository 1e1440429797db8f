package guahao.care.imports;

import guahao.care.gateway.Call;
import guahao.care.patients.ImportedFiles;
import guahao.care.patients.PatientFile;
import guahao.care.tenancies.Stays;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Brings families into the house, each row in a transaction of its own; a rehearsal does the same and undoes it. */
@Singleton
final class Importing {

    /** Ends a rehearsal. */
    private static final class Undone extends RuntimeException {
        private final transient List<RowOutcome> outcomes;

        Undone(List<RowOutcome> outcomes) {
            super("A rehearsal", null, false, false);
            this.outcomes = outcomes;
        }
    }

    private final ImportSlots slots;
    private final ImportedFiles files;
    private final Stays stays;
    private final Transactions transactions;
    private final Clock clock;

    Importing(ImportSlots slots, ImportedFiles files, Stays stays, Transactions transactions, Clock clock) {
        this.slots = slots;
        this.files = files;
        this.stays = stays;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<RowOutcome> run(List<SheetRow> rows, boolean dryRun, Call call) {
        LocalDate today = LocalDate.now(clock);
        List<Family> families =
                rows.stream().map(row -> RowReader.read(row, today)).toList();
        return dryRun
                ? rehearse(families, call)
                : families.stream()
                        .map(family -> transactions.write(() -> enterAlone(family, call)))
                        .toList();
    }

    private List<RowOutcome> rehearse(List<Family> families, Call call) {
        try {
            return transactions.write(() -> {
                throw new Undone(
                        families.stream().map(family -> enter(family, call)).toList());
            });
        } catch (Undone undone) {
            return undone.outcomes;
        }
    }

    private RowOutcome enterAlone(Family family, Call call) {
        if (family.file() != null) {
            slots.hold(family.file());
        }
        return enter(family, call);
    }

    private RowOutcome enter(Family family, Call call) {
        if (family.file() == null) {
            return RowOutcome.skipped(family);
        }
        ImportedFiles.Entered entered = files.enter(family.file(), call);
        PatientFile file = entered.file();
        boolean stay = family.checkIn() != null && stays.enter(file, family.checkIn(), family.admitPersons(), call);
        return new RowOutcome(
                family,
                entered.made(),
                entered.filled(),
                stay,
                entered.namesake() ? Trouble.SAME_NAME.at(family.row(), Column.NAME) : null);
    }
}
