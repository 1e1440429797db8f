package guahao.statistics;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.scheduling.Days;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports on orders by the day of their schedule. Of what is not there, a report is empty. */
@Singleton
public final class Registrations {

    private final RegistrationRepository repository;
    private final Directory directory;

    Registrations(RegistrationRepository repository, Directory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    public Report everywhere(Days days) {
        return new Report(days, repository.shares(days));
    }

    public Report ofHospital(long id, Days days) {
        return ofClinics(new Scope(id, null, null), days);
    }

    public Report ofDepartment(long id, Days days) {
        return ofClinics(new Scope(null, id, null), days);
    }

    private Report ofClinics(Scope scope, Days days) {
        return new Report(days, repository.shares(days, clinics(scope)));
    }

    /** The scope's part of a report on everything, without asking the database again. */
    Report part(Report everything, Scope scope) {
        Report ofDoctors = everything.narrowed(scope::coversDoctorOf);
        if (scope.isEveryClinic()) {
            return ofDoctors;
        }
        Set<Long> clinics = clinics(scope);
        return ofDoctors.narrowed(share -> clinics.contains(share.clinicId()));
    }

    public List<Ranked> doctors(Report report, RankingOrder order) {
        return report.ranked(Share::doctorId, order);
    }

    /** By the departments of the clinics. */
    public List<Ranked> departments(Report report, RankingOrder order) {
        Map<Long, Clinic> clinics =
                directory.clinics(report.shares().stream().map(Share::clinicId).collect(Collectors.toSet()));
        return report.narrowed(share -> clinics.containsKey(share.clinicId()))
                .ranked(
                        share -> Objects.requireNonNull(clinics.get(share.clinicId()))
                                .departmentId(),
                        order);
    }

    private Set<Long> clinics(Scope scope) {
        return directory.clinics().stream()
                .filter(scope::covers)
                .map(Clinic::id)
                .collect(Collectors.toSet());
    }
}
