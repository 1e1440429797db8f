package guahao.directory.rest;

import guahao.directory.ClinicKind;
import guahao.directory.Clinics.NewClinic;
import guahao.wire.resource.Draft;
import java.util.function.Supplier;

/** A clinic as a body wants it. */
final class ClinicDraft {

    private ClinicDraft() {}

    static NewClinic of(Draft draft, Supplier<NewClinic> before) {
        return new NewClinic(
                draft.integer("department_id", () -> before.get().departmentId()),
                draft.integer("hospital_id", () -> before.get().hospitalId()),
                draft.text("name", 100, () -> before.get().name()),
                ClinicKind.of(draft.integer(
                        "clinic_type", 0, 2, 0, () -> before.get().kind().number())),
                draft.optionalText("address", 255, () -> before.get().address()),
                PriceDraft.of(draft, () -> before.get().prices()));
    }
}
