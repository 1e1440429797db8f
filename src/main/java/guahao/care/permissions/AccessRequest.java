package guahao.care.permissions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it is kept and answered. */
@Serdeable
public record AccessRequest(
        @JsonProperty("_id") String id,
        String requesterId,
        String patientId,
        List<String> fields,
        String reason,
        String status,
        int requestedDays,
        long requestedExpiresAt,
        @Nullable Long expiresAt,
        long createdAt,
        @Nullable Long approvedAt,
        @Nullable String approvedBy,
        @Nullable Long rejectedAt,
        @Nullable String rejectedBy,
        @Nullable String rejectReason) {}
