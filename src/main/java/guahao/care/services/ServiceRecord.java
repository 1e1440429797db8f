package guahao.care.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as it is kept and answered. */
@Serdeable
public record ServiceRecord(
        @JsonProperty("_id") String id,
        String patientId,
        String type,
        String date,
        @Nullable String desc,
        List<String> images,
        String status,
        String createdBy,
        long createdAt,
        @Nullable String reviewReason,
        @Nullable Long reviewedAt,
        @Nullable String reviewedBy,
        @Nullable Integer rating) {}
