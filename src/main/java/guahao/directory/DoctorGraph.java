package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.util.List;

/** Doctors in the read graph. */
@Singleton
final class DoctorGraph implements GraphModule {

    private final Directory directory;
    private final DirectoryBatches batches;

    DoctorGraph(Directory directory, DirectoryBatches batches) {
        this.directory = directory;
        this.batches = batches;
    }

    @Override
    public void wire(Graph graph) {
        graph.query("doctor", env -> directory.doctor(Arguments.id(env, "id")).orElse(null));
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
                .value(
                        "department",
                        doctor -> directory.department(doctor.departmentId()).orElse(null));
        graph.type("Department", MinorDepartment.class)
                .fetch("doctors", this::doctors)
                .value(
                        "heads",
                        department -> directory.doctorsOfDepartment(department.id()).stream()
                                .filter(Doctor::head)
                                .toList());
    }

    private Object isRegistered(Doctor doctor, DataFetchingEnvironment env) {
        return doctor.accountId() == null ? (Object) false : batches.registered.load(env, doctor.id(), false);
    }

    private List<Doctor> doctors(MinorDepartment department, DataFetchingEnvironment env) {
        Long hospitalId = Arguments.optionalId(env, "hospitalId");
        return hospitalId == null || isIn(hospitalId, directory.clinicsOfDepartment(department.id()))
                ? directory.doctorsOfDepartment(department.id())
                : List.of();
    }

    private static boolean isIn(long hospitalId, List<Clinic> clinics) {
        return clinics.stream().anyMatch(clinic -> clinic.hospitalId() == hospitalId);
    }
}
