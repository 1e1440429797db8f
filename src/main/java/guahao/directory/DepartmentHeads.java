package guahao.directory;

import guahao.configuration.Configuration;
import guahao.configuration.SettingKey;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Map;

/** Which doctors head a department, never more than its setting allows. */
@Singleton
public final class DepartmentHeads {

    private static final String RANK = "主任";

    private final MinorDepartmentRepository departments;
    private final DoctorRepository doctors;
    private final Configuration configuration;
    private final DirectoryChanges changes;

    DepartmentHeads(
            MinorDepartmentRepository departments,
            DoctorRepository doctors,
            Configuration configuration,
            DirectoryChanges changes) {
        this.departments = departments;
        this.doctors = doctors;
        this.configuration = configuration;
        this.changes = changes;
    }

    /**
     * Selecting a head again changes nothing. Selections wait for each other at the department's row.
     *
     * @return how many heads the department may have
     */
    public int select(long departmentId, long doctorId, Actor actor) {
        return changes.make(() -> {
            Doctor doctor = member(departmentId, doctorId);
            if (doctor.title() == null || !doctor.title().contains(RANK)) {
                throw new Failure.Conflict("head.rank", "仅主任/副主任可设为科室长");
            }
            int most = configuration.of(departmentId, 0, 0).integer(SettingKey.DEPARTMENT_HEAD_MAX_COUNT);
            if (!doctor.head() && doctors.countHeads(departmentId) >= most) {
                throw new Failure.Conflict("head.limit", "科室长数量已达上限(" + most + ")");
            }
            doctors.update(doctor.asHead(true));
            record(actor, "head.selected", departmentId, doctorId);
            return most;
        });
    }

    /** @return whether he was one */
    public boolean dismiss(long departmentId, long doctorId, Actor actor) {
        return changes.make(() -> {
            Doctor doctor = member(departmentId, doctorId);
            doctors.update(doctor.asHead(false));
            record(actor, "head.dismissed", departmentId, doctorId);
            return doctor.head();
        });
    }

    private Doctor member(long departmentId, long doctorId) {
        if (departments.lock(departmentId).isEmpty()) {
            throw new Failure.NotFound("department.unknown", "科室", departmentId);
        }
        Doctor doctor = doctors.lock(doctorId).orElseThrow(() -> Doctors.unknown(doctorId));
        if (doctor.departmentId() != departmentId) {
            throw new Failure.Conflict("head.other-department", "医生不属于该科室");
        }
        return doctor;
    }

    private void record(Actor actor, String action, long departmentId, long doctorId) {
        changes.record(actor, action, "minor_department", departmentId, Map.of("doctor", doctorId));
    }
}
