package guahao.patient;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Notes who reads whose phone number or id card whole, before it is shown: what is not accounted for is not shown. */
@Singleton
public final class WholeReadings {

    private final AuditTrail trail;
    private final Transactions transactions;

    WholeReadings(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    /** @param fields by patient, as clients call them */
    public void note(Map<Long, ? extends Collection<String>> fields, Actor reader) {
        if (fields.isEmpty()) {
            return;
        }
        List<AuditEntry> entries = fields.entrySet().stream()
                .map(read -> AuditEntry.of(reader.accountId(), "patient.read", "patient", read.getKey())
                        .with(Map.of("fields", read.getValue().stream().sorted().toList())))
                .toList();
        transactions.write(() -> {
            trail.recordAll(entries, reader.origin());
            return entries.size();
        });
    }
}
