package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Doctors in the read graph. */
@Singleton
final class DoctorGraph implements GraphModule {

    private final DirectoryBatches batches;

    DoctorGraph(DirectoryBatches batches) {
        this.batches = batches;
    }

    @Override
    public void wire(Graph graph) {
        graph.query("doctor", env -> batches.doctors.load(env, Arguments.id(env, "id")));
        graph.type("Doctor", Doctor.class)
                .value("id", Doctor::id)
                .value("name", Doctor::name)
                .value("title", Doctor::title)
                .value("specialty", Doctor::specialty)
                .value("introduction", Doctor::introduction)
                .value("photoUrl", Doctor::photoUrl)
                .value("isDepartmentHead", Doctor::head)
                .value("prices", Doctor::prices)
                .fetch("isRegistered", this::isRegistered)
                .fetch("department", (doctor, env) -> batches.departments.load(env, doctor.departmentId()));
        graph.type("Department", MinorDepartment.class)
                .fetch("doctors", this::doctors)
                .fetch(
                        "heads",
                        (department, env) -> all(department, env)
                                .thenApply(doctors ->
                                        doctors.stream().filter(Doctor::head).toList()));
    }

    private Object isRegistered(Doctor doctor, DataFetchingEnvironment env) {
        return doctor.accountId() == null ? (Object) false : batches.registered.load(env, doctor.id(), false);
    }

    private CompletableFuture<List<Doctor>> doctors(MinorDepartment department, DataFetchingEnvironment env) {
        Long hospitalId = Arguments.optionalId(env, "hospitalId");
        return hospitalId == null
                ? all(department, env)
                : all(department, env)
                        .thenCombine(
                                batches.clinicsOfDepartment.load(env, department.id(), List.of()),
                                (doctors, clinics) -> isIn(hospitalId, clinics) ? doctors : List.of());
    }

    private static boolean isIn(long hospitalId, List<Clinic> clinics) {
        return clinics.stream().anyMatch(clinic -> clinic.hospitalId() == hospitalId);
    }

    private CompletableFuture<List<Doctor>> all(MinorDepartment department, DataFetchingEnvironment env) {
        return batches.doctorsOfDepartment.load(env, department.id(), List.of());
    }
}
