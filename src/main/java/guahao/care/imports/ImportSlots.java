package guahao.care.imports;

import guahao.care.patients.FileField;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets one import at a time look for a child of some name or number, and make it. */
@Singleton
final class ImportSlots {

    private static final int SLOTS = 64;

    private final Statements statements;

    ImportSlots(Statements statements) {
        this.statements = statements;
    }

    /** Until this transaction ends; always in the same order, so that nobody waits for somebody who waits for him. */
    void hold(Map<FileField, String> file) {
        Set<Integer> slots = Stream.of(FileField.NAME, FileField.ID_CARD)
                .map(file::get)
                .filter(Objects::nonNull)
                .map(text -> Math.floorMod(text.hashCode(), SLOTS))
                .collect(Collectors.toCollection(TreeSet::new));
        Conditions conditions = new Conditions().in("slot", slots);
        statements.query(
                "select slot from care_import_slot where " + conditions.sql() + " order by slot for update",
                conditions,
                row -> row.getInt(1));
    }
}
