package guahao.directory.rest;

import guahao.directory.MinorDepartment;
import guahao.directory.Prices;
import guahao.wire.resource.Draft;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A minor department as a body wants it. */
record MinorDraft(long majorId, String name, @Nullable String description, Prices prices) {

    static MinorDraft of(Draft draft, Supplier<MinorDepartment> before) {
        return new MinorDraft(
                draft.integer("major_id", () -> before.get().majorId()),
                draft.text("name", 100, () -> before.get().name()),
                draft.optionalText("description", 1000, () -> before.get().description()),
                PriceDraft.of(draft, () -> before.get().prices()));
    }

    MinorDepartment over(MinorDepartment before) {
        return new MinorDepartment(
                before.id(),
                majorId,
                name,
                description,
                prices.normal(),
                prices.expert(),
                prices.special(),
                before.createdAt());
    }
}
