package guahao.audit.rest;

import guahao.platform.audit.Inspection;
import guahao.platform.audit.Verdict.Broken;
import guahao.platform.audit.Verdict.Intact;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the audit trail's chain found.
 *
 * @param rows how many are sealed, null when the chain is broken
 * @param hash of the last of them
 * @param damage {@code changed}, {@code missing}, {@code inserted} or {@code truncated}, null when there is none
 * @param seq the first place where the chain does not hold
 * @param rowId the entry at that place, null when there is none
 * @param unsealed how many entries are not part of the chain yet
 * @param unsealedSeconds how long the oldest of those has been waiting, null when there is none
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record ChainState(
        boolean intact,
        @Nullable Long rows,
        @Nullable String hash,
        @Nullable String damage,
        @Nullable Long seq,
        @Nullable Long rowId,
        long unsealed,
        @Nullable Long unsealedSeconds) {

    static ChainState of(Inspection found, LocalDateTime now) {
        Long waiting = found.unsealedSince() == null
                ? null
                : (Long)
                        Math.max(0, Duration.between(found.unsealedSince(), now).toSeconds());
        return switch (found.verdict()) {
            case Intact whole ->
                new ChainState(true, whole.rows(), whole.hash(), null, null, null, found.unsealed(), waiting);
            case Broken broken ->
                new ChainState(
                        false,
                        null,
                        null,
                        broken.damage().name().toLowerCase(Locale.ROOT),
                        broken.seq(),
                        found.rowId(),
                        found.unsealed(),
                        waiting);
        };
    }
}
