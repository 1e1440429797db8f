package guahao.platform.audit;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where services leave what must be accounted for. */
@Singleton
public final class AuditTrail {

    private final AuditRepository rows;
    private final Verification verification;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(AuditRepository rows, Verification verification, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.verification = verification;
        this.json = json;
        this.clock = clock;
    }

    /** Part of the caller's transaction: a deed that is undone leaves no trace, one that is done leaves this one. */
    public void record(AuditEntry entry, Origin origin) {
        rows.save(row(entry, origin));
    }

    /** As {@link #record}, with one statement for all of them. */
    public void recordAll(List<AuditEntry> entries, Origin origin) {
        rows.saveAll(entries.stream().map(entry -> row(entry, origin)).toList());
    }

    private AuditRow row(AuditEntry entry, Origin origin) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        return new AuditRow(
                null,
                now,
                entry.actorId(),
                entry.action(),
                entry.targetType(),
                entry.targetId(),
                detail(entry),
                origin.address(),
                origin.requestId(),
                null,
                null,
                null);
    }

    /** Walks the whole chain; what was recorded in the last second may not be part of it yet. */
    public Verdict verify() {
        return verification.verdict();
    }

    /** As {@link #verify}, with what the chain does not hold yet. */
    public Inspection inspect() {
        return verification.inspection();
    }

    private String detail(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
