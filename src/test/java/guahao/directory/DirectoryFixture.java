package guahao.directory;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;

/** Rows of a test's own, under names that nobody else uses. */
final class DirectoryFixture {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 1, 8, 30);

    private final HospitalRepository hospitals;
    private final MajorDepartmentRepository majors;
    private final MinorDepartmentRepository departments;
    private final ClinicRepository clinics;
    private final DirectoryChanges changes;

    DirectoryFixture(
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DirectoryChanges changes) {
        this.hospitals = hospitals;
        this.majors = majors;
        this.departments = departments;
        this.clinics = clinics;
        this.changes = changes;
    }

    private static String name(String kind) {
        return kind + UUID.randomUUID();
    }

    Hospital hospital() {
        return changes.make(() -> hospitals.save(new Hospital(0, name("院区"), null, null, null, null, null, MADE)));
    }

    MajorDepartment major() {
        return changes.make(() -> majors.save(new MajorDepartment(0, name("大科室"), null, MADE)));
    }

    MinorDepartment department(MajorDepartment major) {
        return changes.make(() -> departments.save(
                new MinorDepartment(0, major.id(), name("小科室"), null, new BigDecimal("12.50"), null, null, MADE)));
    }

    Clinic clinic(Hospital hospital, MinorDepartment department) {
        return changes.make(() -> clinics.save(new Clinic(
                0,
                hospital.id(),
                department.id(),
                name("门诊"),
                null,
                ClinicKind.INTERNATIONAL,
                null,
                null,
                null,
                MADE)));
    }
}
