package guahao.directory;

import guahao.wire.graphql.Batch;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The directory's rows as the graph loads them, many at once. */
@Singleton
public final class DirectoryBatches {

    public final Batch<Long, Doctor> doctors;
    public final Batch<Long, Clinic> clinics;
    public final Batch<Long, MinorDepartment> departments;
    final Batch<Long, Hospital> hospitals;
    final Batch<Long, MajorDepartment> majors;
    final Batch<Long, List<MinorDepartment>> departmentsOfMajor;
    final Batch<Long, List<MinorDepartment>> departmentsOfHospital;
    final Batch<Long, List<Clinic>> clinicsOfHospital;
    final Batch<Long, List<Clinic>> clinicsOfDepartment;
    final Batch<Long, List<Doctor>> doctorsOfDepartment;
    /** Whether a doctor can sign in. */
    final Batch<Long, Boolean> registered;

    DirectoryBatches(Directory directory, Doctors registry) {
        doctors = Batch.of("directory.doctors", directory::doctors);
        clinics = Batch.of("directory.clinics", directory::clinics);
        hospitals = Batch.of("directory.hospitals", directory::hospitals);
        majors = Batch.of("directory.majors", directory::majorDepartments);
        departments = Batch.of("directory.departments", directory::departments);
        departmentsOfMajor = Batch.of("directory.departmentsOfMajor", directory::departmentsOfMajors);
        departmentsOfHospital = Batch.of("directory.departmentsOfHospital", directory::departmentsOfHospitals);
        clinicsOfHospital = Batch.of("directory.clinicsOfHospital", directory::clinicsOfHospitals);
        clinicsOfDepartment = Batch.of("directory.clinicsOfDepartment", directory::clinicsOfDepartments);
        doctorsOfDepartment = Batch.of("directory.doctorsOfDepartment", directory::doctorsOfDepartments);
        registered = Batch.of(
                "directory.registered",
                ids -> flags(registry.registered(directory.doctors(ids).values())));
    }

    private static Map<Long, Boolean> flags(Collection<Long> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> true));
    }
}
