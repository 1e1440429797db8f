package guahao.planning;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The clinics that the head of a department sees, and those that he plans. */
@Singleton
public final class ManagedClinics {

    private final Directory directory;
    private final Schedules schedules;

    ManagedClinics(Directory directory, Schedules schedules) {
        this.directory = directory;
        this.schedules = schedules;
    }

    /** His department's, and those in which he has schedules; by id. */
    public List<Clinic> of(Doctor head) {
        Set<Clinic> clinics = new HashSet<>(directory
                .clinicsOfDepartments(List.of(head.departmentId()))
                .getOrDefault(head.departmentId(), List.of()));
        clinics.addAll(directory.clinics(schedules.clinicsOf(head.id())).values());
        return clinics.stream().sorted(Comparator.comparingLong(Clinic::id)).toList();
    }

    /** One that he plans. */
    public Clinic get(Doctor head, long clinicId) {
        Clinic clinic =
                directory.clinic(clinicId).orElseThrow(() -> new Failure.NotFound("clinic.unknown", "门诊", clinicId));
        if (clinic.departmentId() != head.departmentId()) {
            throw new Failure.Forbidden("planning.other-department", "只能管理本科室的门诊");
        }
        return clinic;
    }
}
