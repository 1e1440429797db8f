package guahao.care.users;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An application as managers see it in a list. */
@Serdeable
record ListedApplication(
        String openId,
        String name,
        @Nullable String phoneMasked,
        String applyRole,
        @Nullable Relative relative,
        String status,
        long createdAt,
        long updatedAt) {

    /** The child that an applicant belongs to. */
    @Serdeable
    record Relative(
            String patientName,
            @Nullable String relation,
            @Nullable String patientId) {}
}
