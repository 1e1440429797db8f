package guahao.patient.graph;

import guahao.patient.Patient;
import guahao.patient.Relations;
import guahao.patient.WholeReadings;
import guahao.platform.audit.Actor;
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
    private final WholeReadings readings;

    Identifiers(Relations relations, WholeReadings readings) {
        this.relations = relations;
        this.readings = readings;
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

    private void note(Set<Wanted> found, GraphContext context) {
        Map<Long, List<String>> fields = found.stream()
                .filter(wanted -> wanted.patient().sight().whole())
                .collect(Collectors.groupingBy(
                        wanted -> wanted.patient().id(),
                        TreeMap::new,
                        Collectors.mapping(wanted -> wanted.kind().field, Collectors.toList())));
        readings.note(fields, new Actor(context.signedIn().id(), context.origin()));
    }
}
