package guahao.care.patients;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was opened to somebody of one file.
 *
 * @param expiresAt when the first of it closes again, null without any
 */
public record Grant(Set<SensitiveField> fields, @Nullable Long expiresAt) {

    public static final Grant NONE = new Grant(Set.of(), null);
}
