package guahao.care.permissions;

import guahao.care.input.Words;
import guahao.care.patients.SensitiveField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets of sensitive fields in the one form that is kept, so that equal ones are equal. */
final class FieldSet {

    private FieldSet() {}

    /** Null when one of the words is none, or there is none. */
    static @Nullable Set<SensitiveField> of(List<String> words) {
        Set<SensitiveField> fields = EnumSet.noneOf(SensitiveField.class);
        for (String word : words) {
            SensitiveField field = Words.find(SensitiveField.class, word);
            if (field == null) {
                return null;
            }
            fields.add(field);
        }
        return fields.isEmpty() ? null : fields;
    }

    static String kept(Set<SensitiveField> fields) {
        return EnumSet.copyOf(fields).stream().map(Words::of).collect(Collectors.joining(","));
    }

    static List<String> words(String kept) {
        return Arrays.asList(kept.split(","));
    }

    static Set<SensitiveField> ofKept(String kept) {
        return words(kept).stream()
                .map(word -> Words.known(SensitiveField.class, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SensitiveField.class)));
    }
}
