package guahao.directory;

import guahao.configuration.Scope;
import guahao.configuration.ScopeChain;
import guahao.configuration.ScopeResolver;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells the settings which departments, clinics and doctors there are. */
@Singleton
final class DirectoryScopes implements ScopeResolver {

    private final MinorDepartmentRepository departments;
    private final ClinicRepository clinics;
    private final DoctorRepository doctors;

    DirectoryScopes(MinorDepartmentRepository departments, ClinicRepository clinics, DoctorRepository doctors) {
        this.departments = departments;
        this.clinics = clinics;
        this.doctors = doctors;
    }

    @Override
    public Optional<ScopeChain> chainOf(Scope scope) {
        return switch (scope.level()) {
            case GLOBAL -> Optional.of(ScopeChain.GLOBAL);
            case MINOR_DEPT -> departments.findById(scope.id()).map(row -> ScopeChain.department(row.id()));
            case CLINIC -> clinics.findById(scope.id()).map(row -> ScopeChain.clinic(row.id(), row.departmentId()));
            case DOCTOR -> doctors.findById(scope.id()).map(row -> ScopeChain.doctor(row.id(), row.departmentId()));
        };
    }
}
