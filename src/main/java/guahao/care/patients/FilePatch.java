package guahao.care.patients;

import guahao.care.input.Payload;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a client wants a file to hold.
 *
 * @param values what it gave
 * @param cleared what it emptied
 */
public record FilePatch(Map<FileField, String> values, Set<FileField> cleared) {

    /** Of a new file: everything that is there. */
    static FilePatch ofNew(Payload fields, LocalDate today) {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        for (FileField field : FileField.values()) {
            String value = field.read(fields, today);
            if (value != null) {
                values.put(field, value);
            }
        }
        fields.required("name", values.get(FileField.NAME), "");
        fields.required("id_card", values.get(FileField.ID_CARD), "");
        return new FilePatch(values, Set.of());
    }

    /** Of a change: an absent key stays, an empty one clears, and a mask that comes back is no change. */
    static FilePatch ofChange(Payload fields, LocalDate today) {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        Set<FileField> cleared = EnumSet.noneOf(FileField.class);
        for (FileField field : FileField.values()) {
            if (fields.has(field.key())) {
                readChange(field, fields, today, values);
            } else if (fields.mentions(field.key())) {
                cleared.add(field);
            }
        }
        if (cleared.contains(FileField.NAME)) {
            fields.complain(FileField.NAME.key(), "name 不能为空");
        }
        return new FilePatch(values, cleared);
    }

    private static void readChange(FileField field, Payload fields, LocalDate today, Map<FileField, String> values) {
        if (field.isMaskedForSome() && fields.holds(field.key(), '*')) {
            return;
        }
        String value = field.read(fields, today);
        if (value != null) {
            values.put(field, value);
        }
    }

    /** Those that differ from what the file holds. */
    Set<FileField> changes(PatientFile file) {
        Set<FileField> changes = EnumSet.noneOf(FileField.class);
        values.forEach((field, value) -> {
            if (!value.equals(file.value(field))) {
                changes.add(field);
            }
        });
        cleared.stream().filter(field -> file.value(field) != null).forEach(changes::add);
        return changes;
    }
}
