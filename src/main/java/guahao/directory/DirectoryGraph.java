package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory's share of the read graph. */
@Singleton
final class DirectoryGraph implements GraphModule {

    private final Directory directory;

    DirectoryGraph(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void wire(Graph graph) {
        graph.query("hospitals", this::allOrSomeHospitals)
                .query(
                        "hospital",
                        env -> directory.hospital(Arguments.id(env, "id")).orElse(null))
                .query("majorDepartments", env -> directory.majorDepartments())
                .query(
                        "department",
                        env -> directory.department(Arguments.id(env, "id")).orElse(null))
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
                                directory.departmentsOfHospital(hospital.id()),
                                MinorDepartment::majorId,
                                Arguments.optionalId(env, "majorId")))
                .fetch(
                        "clinics",
                        (hospital, env) -> only(
                                directory.clinicsOfHospital(hospital.id()),
                                Clinic::departmentId,
                                Arguments.optionalId(env, "departmentId")));
    }

    private void wireDepartments(Graph graph) {
        graph.type("MajorDepartment", MajorDepartment.class)
                .value("id", MajorDepartment::id)
                .value("name", MajorDepartment::name)
                .value("description", MajorDepartment::description)
                .value("departments", major -> directory.departmentsOfMajor(major.id()));
        graph.type("Department", MinorDepartment.class)
                .value("id", MinorDepartment::id)
                .value("name", MinorDepartment::name)
                .value("description", MinorDepartment::description)
                .value("prices", MinorDepartment::prices)
                .value(
                        "major",
                        department ->
                                directory.majorDepartment(department.majorId()).orElse(null))
                .fetch(
                        "clinics",
                        (department, env) -> only(
                                directory.clinicsOfDepartment(department.id()),
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
                .value(
                        "hospital",
                        clinic -> directory.hospital(clinic.hospitalId()).orElse(null))
                .value(
                        "department",
                        clinic -> directory.department(clinic.departmentId()).orElse(null));
    }

    private List<Hospital> allOrSomeHospitals(DataFetchingEnvironment env) {
        List<Long> ids = Arguments.optionalIds(env, "ids");
        return ids == null ? directory.hospitals() : List.copyOf(new TreeMap<>(directory.hospitals(ids)).values());
    }

    private static <T> List<T> only(List<T> all, Function<T, Long> key, @Nullable Long wanted) {
        return wanted == null
                ? all
                : all.stream()
                        .filter(row -> Objects.equals(key.apply(row), wanted))
                        .toList();
    }
}
