package guahao.patient.graph;

import guahao.directory.Doctor;
import guahao.directory.Doctors;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.patient.Relations;
import guahao.patient.Treatments;
import guahao.platform.caller.Caller;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.GraphContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Patients as the graph loads them, many at once, from wherever it comes upon them. */
@Singleton
public final class SeenPatients {

    public final Batch<Long, SeenPatient> batch;

    private final Patients patients;
    private final Relations relations;
    private final Doctors doctors;
    private final List<Treatments> treatments;

    SeenPatients(Patients patients, Relations relations, Doctors doctors, List<Treatments> treatments) {
        this.patients = patients;
        this.relations = relations;
        this.doctors = doctors;
        this.treatments = treatments;
        batch = Batch.forCaller("patient.seen", this::load);
    }

    private Map<Long, SeenPatient> load(Set<Long> ids, GraphContext context) {
        Caller caller = context.signedIn();
        Map<Long, Patient> found = patients.find(ids);
        Map<Long, Sight> sights = caller.admin() ? all(found.values()) : some(caller.id(), found.values());
        return found.values().stream()
                .collect(Collectors.toMap(
                        Patient::id,
                        patient -> new SeenPatient(patient, Objects.requireNonNull(sights.get(patient.id())))));
    }

    private static Map<Long, Sight> all(Collection<Patient> found) {
        return found.stream().collect(Collectors.toMap(Patient::id, Sight::whole));
    }

    private Map<Long, Sight> some(long accountId, Collection<Patient> found) {
        Set<Long> ids = found.stream().map(Patient::id).collect(Collectors.toSet());
        Set<Long> linked = relations.among(accountId, ids);
        Long doctorId = doctors.ofAccount(accountId).map(Doctor::id).orElse(null);
        Set<Long> treated = doctorId == null ? Set.of() : treatedBy(doctorId, ids);
        return found.stream().collect(Collectors.toMap(Patient::id, patient -> {
            Long owner = patient.accountId();
            return owner != null && owner == accountId
                    ? Sight.whole(patient)
                    : new Sight(
                            false,
                            linked.contains(patient.id()),
                            owner != null,
                            treated.contains(patient.id()) ? doctorId : null);
        }));
    }

    private Set<Long> treatedBy(long doctorId, Set<Long> ids) {
        Set<Long> treated = new HashSet<>();
        treatments.forEach(each -> treated.addAll(each.treatedBy(doctorId, ids)));
        return treated;
    }
}
