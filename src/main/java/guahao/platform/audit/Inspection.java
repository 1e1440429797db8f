package guahao.platform.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found, and what is behind its end.
 *
 * @param rowId the row at the first place where the chain does not hold, null when there is none
 * @param unsealed how many rows are committed and not sealed yet
 * @param unsealedSince when the oldest of those was written
 */
public record Inspection(
        Verdict verdict,
        @Nullable Long rowId,
        long unsealed,
        @Nullable LocalDateTime unsealedSince) {}
