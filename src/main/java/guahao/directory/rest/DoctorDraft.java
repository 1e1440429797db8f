package guahao.directory.rest;

import guahao.directory.NewDoctor;
import guahao.wire.resource.Draft;
import java.util.function.Supplier;

/** A doctor as a body wants him. */
final class DoctorDraft {

    private DoctorDraft() {}

    static NewDoctor of(Draft draft, Supplier<NewDoctor> before) {
        return new NewDoctor(
                draft.integer("department_id", () -> before.get().departmentId()),
                draft.text("name", 50, () -> before.get().name()),
                draft.optionalText("title", 100, () -> before.get().title()),
                draft.optionalText("specialty", 5000, () -> before.get().specialty()),
                draft.optionalText("introduction", 5000, () -> before.get().introduction()),
                PriceDraft.of(draft, () -> before.get().prices()));
    }
}
