package guahao.care.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What became of an application. */
@Serdeable
record Reviewed(
        String openId,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String role) {}
