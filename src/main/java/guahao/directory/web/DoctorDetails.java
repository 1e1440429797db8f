package guahao.directory.web;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Doctors;
import guahao.directory.Hospital;
import guahao.directory.MinorDepartment;
import guahao.directory.web.DoctorAnswers.Detail;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One doctor with his department, and the hospital where it has its first clinic. */
@Singleton
final class DoctorDetails {

    private final Doctors doctors;
    private final Directory directory;

    DoctorDetails(Doctors doctors, Directory directory) {
        this.doctors = doctors;
        this.directory = directory;
    }

    Detail of(long id) {
        Doctor doctor = doctors.get(id);
        long departmentId = doctor.departmentId();
        String department =
                directory.department(departmentId).map(MinorDepartment::name).orElse(null);
        Hospital hospital = hospital(departmentId);
        return new Detail(
                doctor.id(),
                doctor.accountId(),
                doctor.name(),
                doctor.title(),
                doctor.specialty(),
                doctor.introduction(),
                doctor.photoPath(),
                doctor.originalPhotoUrl(),
                departmentId,
                departmentId,
                department,
                hospital == null ? null : (Long) hospital.id(),
                hospital == null ? null : hospital.name(),
                doctor.head() ? 1 : 0,
                doctor.priceNormal(),
                doctor.priceExpert(),
                doctor.priceSpecial());
    }

    private @Nullable Hospital hospital(long departmentId) {
        List<Clinic> clinics =
                directory.clinicsOfDepartments(List.of(departmentId)).getOrDefault(departmentId, List.of());
        return clinics.isEmpty()
                ? null
                : directory.hospital(clinics.getFirst().hospitalId()).orElse(null);
    }
}
