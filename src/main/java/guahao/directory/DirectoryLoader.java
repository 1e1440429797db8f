package guahao.directory;

import jakarta.inject.Singleton;

/** Reads the whole directory. */
@Singleton
final class DirectoryLoader {

    /** When it changes faster than it is read, what was read is replaced soon anyway. */
    private static final int MOST_ATTEMPTS = 5;

    private final DirectoryVersionRepository versions;
    private final HospitalRepository hospitals;
    private final MajorDepartmentRepository majors;
    private final MinorDepartmentRepository departments;
    private final ClinicRepository clinics;
    private final DoctorRepository doctors;
    private final GlobalPriceRepository prices;

    DirectoryLoader(
            DirectoryVersionRepository versions,
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DoctorRepository doctors,
            GlobalPriceRepository prices) {
        this.versions = versions;
        this.hospitals = hospitals;
        this.majors = majors;
        this.departments = departments;
        this.clinics = clinics;
        this.doctors = doctors;
        this.prices = prices;
    }

    long version() {
        return versions.current();
    }

    /** A version that is the same before and after means that nothing changed between the tables. */
    DirectorySnapshot load() {
        for (int attempt = 1; ; attempt++) {
            DirectorySnapshot read = read(version());
            if (attempt == MOST_ATTEMPTS || read.version() == version()) {
                return read;
            }
        }
    }

    private DirectorySnapshot read(long version) {
        return DirectorySnapshot.of(
                version,
                Shelf.of(hospitals.listOrderById(), Hospital::id),
                Shelf.of(majors.listOrderById(), MajorDepartment::id),
                Shelf.of(departments.listOrderById(), MinorDepartment::id),
                Shelf.of(clinics.listOrderById(), Clinic::id),
                Shelf.of(doctors.listOrderById(), Doctor::id),
                prices.find().orElse(Prices.NONE));
    }
}
