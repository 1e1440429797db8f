package guahao.care.patients;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A child's file as it is kept. */
public record PatientFile(long id, Map<FileField, String> values, String createdBy, long createdAt, long updatedAt) {

    public @Nullable String value(FileField field) {
        return values.get(field);
    }

    /** Of a field that every file has. */
    public String name() {
        return values.getOrDefault(FileField.NAME, "");
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "PatientFile[" + id + "]";
    }
}
