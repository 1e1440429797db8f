package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Doctors;
import guahao.directory.Hospital;
import guahao.directory.MinorDepartment;
import guahao.directory.web.DoctorAnswers.Detail;
import jakarta.inject.Singleton;

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
        Hospital hospital = directory.firstHospitalOf(departmentId).orElse(null);
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
}
