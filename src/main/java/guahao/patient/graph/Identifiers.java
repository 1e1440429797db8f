package guahao.patient.graph;

import guahao.patient.Patient;
import guahao.patient.Relations;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.privacy.Masks;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.GraphContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Phone numbers and id cards, masked where the caller may not see them whole; who sees them whole is noted. */
@Singleton
final class Identifiers {

    enum Kind {
        PHONE("phone"),
        ID_CARD("idCard");

        final String field;

        Kind(String field) {
            this.field = field;
        }
    }

    record Wanted(SeenPatient patient, Kind kind) {}

    final Batch<Wanted, String> batch;

    private final Relations relations;
    private final AuditTrail trail;
    private final Transactions transactions;

    Identifiers(Relations relations, AuditTrail trail, Transactions transactions) {
        this.relations = relations;
        this.trail = trail;
        this.transactions = transactions;
        batch = Batch.forCaller("patient.identifiers", this::load);
    }

    private Map<Wanted, String> load(Set<Wanted> all, GraphContext context) {
        Map<Wanted, String> whole = whole(all);
        note(whole.keySet(), context);
        Map<Wanted, String> shown = new HashMap<>();
        whole.forEach((wanted, value) ->
                shown.put(wanted, wanted.patient().sight().whole() ? value : masked(wanted.kind(), value)));
        return shown;
    }

    private Map<Wanted, String> whole(Set<Wanted> all) {
        List<Patient> called = all.stream()
                .filter(wanted -> wanted.kind() == Kind.PHONE)
                .map(wanted -> wanted.patient().patient())
                .toList();
        Map<Long, String> phones = relations.phones(called);
        Map<Wanted, String> found = new HashMap<>();
        for (Wanted wanted : all) {
            Patient patient = wanted.patient().patient();
            String value = wanted.kind() == Kind.PHONE ? phones.get(patient.id()) : patient.idCard();
            if (value != null) {
                found.put(wanted, value);
            }
        }
        return found;
    }

    private static String masked(Kind kind, String value) {
        @Nullable
        String masked = switch (kind) {
            case PHONE -> Masks.phone(value);
            case ID_CARD -> Masks.idCard(value);
        };
        return Objects.requireNonNull(masked);
    }

    /** Before anything is answered: what cannot be accounted for is not shown. */
    private void note(Set<Wanted> found, GraphContext context) {
        Map<Long, List<String>> fields = found.stream()
                .filter(wanted -> wanted.patient().sight().whole())
                .collect(Collectors.groupingBy(
                        wanted -> wanted.patient().id(),
                        TreeMap::new,
                        Collectors.mapping(wanted -> wanted.kind().field, Collectors.toList())));
        if (fields.isEmpty()) {
            return;
        }
        long reader = context.signedIn().id();
        List<AuditEntry> entries = fields.entrySet().stream()
                .map(read -> AuditEntry.of(reader, "patient.read", "patient", read.getKey())
                        .with(Map.of("fields", read.getValue().stream().sorted().toList())))
                .toList();
        transactions.write(() -> {
            trail.recordAll(entries, context.origin());
            return entries.size();
        });
    }
}
