package guahao.statistics.web;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Hospital;
import guahao.directory.MinorDepartment;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What things are called; what is not there is called nothing. */
@Singleton
final class Names {

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    @Nullable
    String hospital(long id) {
        return directory.hospital(id).map(Hospital::name).orElse(null);
    }

    @Nullable
    String department(long id) {
        return directory.department(id).map(MinorDepartment::name).orElse(null);
    }

    @Nullable
    String clinic(long id) {
        return directory.clinic(id).map(Clinic::name).orElse(null);
    }

    @Nullable
    String doctor(long id) {
        return directory.doctor(id).map(Doctor::name).orElse(null);
    }

    @Nullable
    String title(long doctorId) {
        return directory.doctor(doctorId).map(Doctor::title).orElse(null);
    }

    /** His own, wherever he sees patients. */
    @Nullable
    String departmentOfDoctor(long doctorId) {
        return directory
                .doctor(doctorId)
                .map(doctor -> department(doctor.departmentId()))
                .orElse(null);
    }
}
