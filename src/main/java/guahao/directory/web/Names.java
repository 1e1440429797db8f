package guahao.directory.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.wire.input.Texts;
import org.jspecify.annotations.Nullable;

/** Names in a request: trimmed, and never blank. */
final class Names {

    private static final String NAME = "name";

    private Names() {}

    static String required(Fields fields, int most) {
        String name = optional(fields, most);
        if (name == null) {
            throw Failure.Invalid.of(Problem.required(NAME));
        }
        return name;
    }

    /** Null when absent. */
    static @Nullable String optional(Fields fields, int most) {
        String text = fields.text(NAME, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            throw Failure.Invalid.of(Problem.required(NAME));
        }
        return Texts.checked(NAME, text.strip(), most);
    }
}
