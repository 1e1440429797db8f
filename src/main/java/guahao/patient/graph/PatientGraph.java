package guahao.patient.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.patient.Gender;
import guahao.patient.MedicalHistories;
import guahao.patient.MedicalHistory;
import guahao.patient.Relation;
import guahao.patient.Relations;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Patients in the read graph, and for whom the viewer may act. */
@Singleton
final class PatientGraph implements GraphModule {

    private final SeenPatients patients;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Batch<Long, List<Relation>> relations;
    private final Batch<Long, MedicalHistory> histories;

    PatientGraph(
            SeenPatients patients,
            Identifiers identifiers,
            Relations relations,
            MedicalHistories histories,
            Clock clock) {
        this.patients = patients;
        this.identifiers = identifiers;
        this.clock = clock;
        this.relations = Batch.of("patient.relations", relations::ofAccounts);
        this.histories = Batch.of("patient.medicalHistories", histories::of);
    }

    @Override
    public void wire(Graph graph) {
        graph.query("patient", this::patient).enumeration("Gender", Gender.class);
        graph.type("Viewer", Caller.class)
                .fetch("patients", (caller, env) -> relations.load(env, caller.id(), List.of()));
        graph.type("PatientLink", Relation.class)
                .value("relation", Relation::type)
                .value("isDefault", Relation::byDefault)
                .value("remark", Relation::remark)
                .fetch("patient", (relation, env) -> patients.batch.load(env, relation.patientId()));
        graph.type("MedicalHistory", MedicalHistory.class)
                .value("past", MedicalHistory::past)
                .value("allergy", MedicalHistory::allergy)
                .value("family", MedicalHistory::family);
        wirePatient(graph);
    }

    private void wirePatient(Graph graph) {
        graph.type("Patient", SeenPatient.class)
                .value("id", SeenPatient::id)
                .value("name", seen -> seen.patient().name())
                .value("gender", seen -> seen.patient().gender())
                .value("age", seen -> seen.patient().ageOn(LocalDate.now(clock)))
                .value("birthDate", seen -> seen.patient().birthDate())
                .value("address", PatientGraph::address)
                .fetch("phone", (seen, env) -> identifier(seen, Identifiers.Kind.PHONE, env))
                .fetch("idCard", (seen, env) -> identifier(seen, Identifiers.Kind.ID_CARD, env))
                .fetch("medicalHistory", this::history);
    }

    private CompletableFuture<@Nullable SeenPatient> patient(DataFetchingEnvironment env) {
        GraphContext.of(env).signedIn();
        return patients.batch.load(env, Arguments.id(env, "id")).thenApply(PatientGraph::admitted);
    }

    private static @Nullable SeenPatient admitted(@Nullable SeenPatient seen) {
        if (seen != null && !seen.sight().admits()) {
            throw new Failure.Forbidden();
        }
        return seen;
    }

    private static @Nullable String address(SeenPatient seen) {
        return seen.sight().confidential() ? seen.patient().address() : null;
    }

    private CompletableFuture<@Nullable String> identifier(
            SeenPatient seen, Identifiers.Kind kind, DataFetchingEnvironment env) {
        return identifiers.batch.load(env, new Identifiers.Wanted(seen, kind));
    }

    private Object history(SeenPatient seen, DataFetchingEnvironment env) {
        return seen.sight().confidential() ? histories.load(env, seen.id(), MedicalHistory.NONE) : MedicalHistory.NONE;
    }
}
