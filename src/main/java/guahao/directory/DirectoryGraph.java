package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory's share of the read graph. */
@Singleton
final class DirectoryGraph implements GraphModule {

    private final Directory directory;
    private final DirectoryBatches batches;

    DirectoryGraph(Directory directory, DirectoryBatches batches) {
        this.directory = directory;
        this.batches = batches;
    }

    @Override
    public void wire(Graph graph) {
        graph.query("hospitals", this::allOrSomeHospitals)
                .query("hospital", env -> batches.hospitals.load(env, Arguments.id(env, "id")))
                .query("majorDepartments", env -> directory.majorDepartments())
                .query("department", env -> batches.departments.load(env, Arguments.id(env, "id")))
                .enumeration("ClinicKind", ClinicKind.class);
        wireHospital(graph);
        wireDepartments(graph);
        wireClinic(graph);
    }

    private void wireHospital(Graph graph) {
        graph.type("Hospital", Hospital.class)
                .value("id", Hospital::id)
                .value("name", Hospital::name)
                .value("address", Hospital::address)
                .value("latitude", Hospital::latitude)
                .value("longitude", Hospital::longitude)
                .value("imageUrl", Hospital::imageUrl)
                .fetch(
                        "departments",
                        (hospital, env) -> only(
                                batches.departmentsOfHospital.load(env, hospital.id(), List.of()),
                                MinorDepartment::majorId,
                                Arguments.optionalId(env, "majorId")))
                .fetch(
                        "clinics",
                        (hospital, env) -> only(
                                batches.clinicsOfHospital.load(env, hospital.id(), List.of()),
                                Clinic::departmentId,
                                Arguments.optionalId(env, "departmentId")));
    }

    private void wireDepartments(Graph graph) {
        graph.type("MajorDepartment", MajorDepartment.class)
                .value("id", MajorDepartment::id)
                .value("name", MajorDepartment::name)
                .value("description", MajorDepartment::description)
                .fetch("departments", (major, env) -> batches.departmentsOfMajor.load(env, major.id(), List.of()));
        graph.type("Department", MinorDepartment.class)
                .value("id", MinorDepartment::id)
                .value("name", MinorDepartment::name)
                .value("description", MinorDepartment::description)
                .value("prices", MinorDepartment::prices)
                .fetch("major", (department, env) -> batches.majors.load(env, department.majorId()))
                .fetch(
                        "clinics",
                        (department, env) -> only(
                                batches.clinicsOfDepartment.load(env, department.id(), List.of()),
                                Clinic::hospitalId,
                                Arguments.optionalId(env, "hospitalId")));
        graph.type("Prices", Prices.class)
                .value("normal", Prices::normal)
                .value("expert", Prices::expert)
                .value("special", Prices::special);
    }

    private void wireClinic(Graph graph) {
        graph.type("Clinic", Clinic.class)
                .value("id", Clinic::id)
                .value("name", Clinic::name)
                .value("address", Clinic::address)
                .value("kind", Clinic::kind)
                .value("prices", Clinic::prices)
                .fetch("hospital", (clinic, env) -> batches.hospitals.load(env, clinic.hospitalId()))
                .fetch("department", (clinic, env) -> batches.departments.load(env, clinic.departmentId()));
    }

    private List<Hospital> allOrSomeHospitals(DataFetchingEnvironment env) {
        List<Long> ids = Arguments.optionalIds(env, "ids");
        return ids == null ? directory.hospitals() : List.copyOf(new TreeMap<>(directory.hospitals(ids)).values());
    }

    /** Narrows what a batch found for all, so that a field's argument does not cost a statement of its own. */
    private static <T> CompletableFuture<List<T>> only(
            CompletableFuture<List<T>> all, Function<T, Long> key, @Nullable Long wanted) {
        return wanted == null
                ? all
                : all.thenApply(rows -> rows.stream()
                        .filter(row -> Objects.equals(key.apply(row), wanted))
                        .toList());
    }
}
