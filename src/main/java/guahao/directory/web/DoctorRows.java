package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Doctors;
import guahao.directory.Listed;
import guahao.directory.MinorDepartment;
import guahao.directory.web.DoctorAnswers.Row;
import guahao.directory.web.DoctorAnswers.Rows;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of doctors as clients see it, which is the same for patients and administrators. */
@Singleton
final class DoctorRows {

    private static final int PAGE_SIZE = 50;

    private final Doctors doctors;
    private final Directory directory;

    DoctorRows(Doctors doctors, Directory directory) {
        this.doctors = doctors;
        this.directory = directory;
    }

    Rows page(Query query) {
        PageRequest page = PageRequest.ofHospital(query, PAGE_SIZE);
        Listed<Doctor> found = doctors.page(query.integer("dept_id"), query.text("name", Integer.MAX_VALUE), page);
        Set<Long> registered = doctors.registered(found.rows());
        Map<Long, MinorDepartment> departments = directory.departments(
                found.rows().stream().map(Doctor::departmentId).collect(Collectors.toSet()));
        return new Rows(
                found.total(),
                page.page(),
                page.size(),
                found.rows().stream()
                        .map(doctor -> Row.of(
                                doctor, registered.contains(doctor.id()), name(departments.get(doctor.departmentId()))))
                        .toList());
    }

    private static @Nullable String name(@Nullable MinorDepartment department) {
        return department == null ? null : department.name();
    }
}
