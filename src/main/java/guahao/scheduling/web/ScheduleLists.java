package guahao.scheduling.web;

import guahao.configuration.Scope;
import guahao.configuration.ScopeResolver;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.scheduling.Schedule;
import guahao.scheduling.ScheduleFilter;
import guahao.scheduling.Schedules;
import guahao.scheduling.web.ScheduleAnswers.Item;
import guahao.scheduling.web.ScheduleAnswers.Items;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of schedules that patients, doctors and administrators see alike, with the names in them. */
@Singleton
final class ScheduleLists {

    private final Schedules schedules;
    private final Directory directory;
    private final ScopeResolver scopes;

    ScheduleLists(Schedules schedules, Directory directory, ScopeResolver scopes) {
        this.schedules = schedules;
        this.directory = directory;
        this.scopes = scopes;
    }

    Items ofDepartment(long id, Days days) {
        require(Scope.department(id), new Failure.Invalid("department.unknown", "小科室不存在"));
        return items(ScheduleFilter.during(days).inClinics(clinics(id, null)));
    }

    Items ofDoctor(long id, Days days) {
        requireDoctor(id);
        return items(ScheduleFilter.during(days).ofDoctors(List.of(id)));
    }

    Items ofClinic(long id, Days days) {
        require(Scope.clinic(id), new Failure.NotFound("clinic.unknown", "门诊", id));
        return items(ScheduleFilter.during(days).inClinics(List.of(id)));
    }

    /** Of one department, in one hospital or in all. */
    Items inHospital(long departmentId, @Nullable Long hospitalId, Days days) {
        require(Scope.department(departmentId), new Failure.NotFound("department.unknown", "科室", departmentId));
        return items(ScheduleFilter.during(days).inClinics(clinics(departmentId, hospitalId)));
    }

    void requireDoctor(long id) {
        require(Scope.doctor(id), new Failure.NotFound("doctor.unknown", "医生", id));
    }

    private void require(Scope scope, Failure otherwise) {
        if (scopes.chainOf(scope).isEmpty()) {
            throw otherwise;
        }
    }

    private List<Long> clinics(long departmentId, @Nullable Long hospitalId) {
        return directory.clinicsOfDepartments(List.of(departmentId)).getOrDefault(departmentId, List.of()).stream()
                .filter(clinic -> hospitalId == null || clinic.hospitalId() == hospitalId)
                .map(Clinic::id)
                .toList();
    }

    private Items items(ScheduleFilter filter) {
        List<Schedule> found = schedules.all(filter);
        Map<Long, Doctor> doctors =
                directory.doctors(found.stream().map(Schedule::doctorId).collect(Collectors.toSet()));
        Map<Long, Clinic> clinics =
                directory.clinics(found.stream().map(Schedule::clinicId).collect(Collectors.toSet()));
        return new Items(found.stream()
                .map(schedule -> Item.of(schedule, doctors.get(schedule.doctorId()), clinics.get(schedule.clinicId())))
                .toList());
    }
}
