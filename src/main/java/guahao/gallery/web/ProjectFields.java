package guahao.gallery.web;

import guahao.gallery.album.ProjectText;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import java.util.function.UnaryOperator;

/** Reads what people write about a project. */
final class ProjectFields {

    private static final String NAME = "projectName";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 5000;
    private static final int LONGEST_TEXT = 100_000;

    private ProjectFields() {}

    static ProjectText all(Fields fields) {
        return new ProjectText(name(fields), description(fields), fields.date("eventDate"));
    }

    /** A change to what the client speaks of; what it does not mention stays. */
    static UnaryOperator<ProjectText> some(Fields fields) {
        ProjectText said =
                new ProjectText(fields.has(NAME) ? name(fields) : "", description(fields), fields.date("eventDate"));
        return before -> new ProjectText(
                fields.has(NAME) ? said.name() : before.name(),
                fields.has("description") ? said.description() : before.description(),
                fields.has("eventDate") ? said.eventDate() : before.eventDate());
    }

    private static String name(Fields fields) {
        String name = fields.requiredText(NAME, LONGEST_TEXT).strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Failure.Invalid.of(Problem.tooLong(NAME, LONGEST_NAME));
        }
        return name;
    }

    private static String description(Fields fields) {
        String description = fields.text("description", LONGEST_DESCRIPTION);
        return description == null ? "" : description;
    }
}
