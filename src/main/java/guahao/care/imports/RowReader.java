package guahao.care.imports;

import guahao.care.input.IdNumber;
import guahao.care.input.Kinds;
import guahao.care.patients.FileField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a family of a row, and notes what it could not make anything of. */
final class RowReader {

    private static final int LONGEST_ADMIT_PERSONS = 200;

    private final SheetRow row;
    private final LocalDate today;
    private final Map<FileField, String> file = new EnumMap<>(FileField.class);
    private final List<RowError> errors = new ArrayList<>();
    private int invalidDates;

    private RowReader(SheetRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    static Family read(SheetRow row, LocalDate today) {
        return new RowReader(row, today).family();
    }

    private Family family() {
        String name = row.text(Column.NAME);
        if (!Kinds.isPersonName(name)) {
            Trouble trouble = name.isEmpty() ? Trouble.MISSING_NAME : Trouble.INVALID_NAME;
            return new Family(row.number(), null, null, null, 0, false, List.of(trouble.at(row.number(), Column.NAME)));
        }
        file.put(FileField.NAME, name);
        for (Column column : Column.PLAIN) {
            keep(column.field(), row.text(column), column);
        }
        readGuardian(Column.FATHER, FileField.FATHER_NAME, FileField.FATHER_PHONE, FileField.FATHER_ID_CARD);
        readGuardian(Column.MOTHER, FileField.MOTHER_NAME, FileField.MOTHER_PHONE, FileField.MOTHER_ID_CARD);
        readIdCard();
        readBirthDate();
        LocalDate checkIn = date(Column.CHECK_IN);
        String persons = cut(row.text(Column.ADMIT_PERSONS), LONGEST_ADMIT_PERSONS, Column.ADMIT_PERSONS);
        if (!persons.isEmpty() && checkIn == null) {
            note(Trouble.MISSING_DATE, Column.CHECK_IN);
        }
        return new Family(
                row.number(),
                file,
                checkIn,
                persons.isEmpty() ? null : persons,
                invalidDates,
                !file.containsKey(FileField.ID_CARD),
                errors);
    }

    private void readGuardian(Column column, FileField name, FileField phone, FileField idCard) {
        Guardian guardian = Guardian.of(row.text(column));
        keep(name, guardian.name() == null ? "" : guardian.name(), column);
        if (guardian.phone() != null) {
            file.put(phone, guardian.phone());
        }
        if (guardian.idCard() != null) {
            file.put(idCard, guardian.idCard());
        }
        if (guardian.badIdCard()) {
            note(Trouble.INVALID_ID_CARD, column);
        }
        if (guardian.badPhone()) {
            note(Trouble.INVALID_PHONE, column);
        }
    }

    /** A parent's number is never the child's. */
    private void readIdCard() {
        String text = row.text(Column.ID_CARD);
        if (text.isEmpty()) {
            return;
        }
        String number = IdNumber.kept(text);
        if (number == null) {
            note(Trouble.INVALID_ID_CARD, Column.ID_CARD);
        } else if (number.equals(file.get(FileField.FATHER_ID_CARD))
                || number.equals(file.get(FileField.MOTHER_ID_CARD))) {
            note(Trouble.PARENT_ID_CARD, Column.ID_CARD);
        } else {
            file.put(FileField.ID_CARD, number);
        }
    }

    private void readBirthDate() {
        LocalDate birthDate = date(Column.BIRTH_DATE);
        if (birthDate != null && birthDate.isAfter(today)) {
            noteInvalidDate(Column.BIRTH_DATE);
            birthDate = null;
        }
        String number = file.get(FileField.ID_CARD);
        if (birthDate == null && number != null) {
            birthDate = IdNumber.birthDate(number).orElse(null);
        }
        if (birthDate != null) {
            file.put(FileField.BIRTH_DATE, birthDate.toString());
        }
    }

    private @Nullable LocalDate date(Column column) {
        Object cell = row.cell(column);
        if (cell == null || CellText.of(cell).isEmpty()) {
            return null;
        }
        LocalDate date = SheetDates.of(cell, row.date1904());
        if (date == null) {
            noteInvalidDate(column);
        }
        return date;
    }

    private void noteInvalidDate(Column column) {
        invalidDates++;
        note(Trouble.INVALID_DATE, column);
    }

    private void keep(FileField field, String text, Column column) {
        String kept = cut(text, field.longest(), column);
        if (!kept.isEmpty()) {
            file.put(field, kept);
        }
    }

    private String cut(String text, int longest, Column column) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        note(Trouble.TOO_LONG, column);
        return text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }

    private void note(Trouble trouble, Column column) {
        errors.add(trouble.at(row.number(), column));
    }
}
