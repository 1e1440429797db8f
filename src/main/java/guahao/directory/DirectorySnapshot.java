package guahao.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole directory as it was at one version, never changed; all lists are in the order of ids.
 *
 * @param departmentsOfHospitals those with a clinic there
 */
record DirectorySnapshot(
        long version,
        Shelf<Hospital> hospitals,
        Shelf<MajorDepartment> majors,
        Shelf<MinorDepartment> departments,
        Shelf<Clinic> clinics,
        Shelf<Doctor> doctors,
        Prices globalPrices,
        Map<Long, List<MinorDepartment>> departmentsOfMajors,
        Map<Long, List<MinorDepartment>> departmentsOfHospitals,
        Map<Long, List<Clinic>> clinicsOfHospitals,
        Map<Long, List<Clinic>> clinicsOfDepartments,
        Map<Long, List<Doctor>> doctorsOfDepartments,
        Map<Long, Doctor> doctorsOfAccounts) {

    static DirectorySnapshot of(
            long version,
            Shelf<Hospital> hospitals,
            Shelf<MajorDepartment> majors,
            Shelf<MinorDepartment> departments,
            Shelf<Clinic> clinics,
            Shelf<Doctor> doctors,
            Prices globalPrices) {
        Map<Long, List<Clinic>> clinicsOfHospitals = clinics.by(Clinic::hospitalId);
        return new DirectorySnapshot(
                version,
                hospitals,
                majors,
                departments,
                clinics,
                doctors,
                globalPrices,
                departments.by(MinorDepartment::majorId),
                clinicsOfHospitals.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> present(entry.getValue(), departments))),
                clinicsOfHospitals,
                clinics.by(Clinic::departmentId),
                doctors.by(Doctor::departmentId),
                doctors.all().stream()
                        .filter(doctor -> doctor.accountId() != null)
                        .collect(Collectors.toUnmodifiableMap(
                                doctor -> Objects.requireNonNull(doctor.accountId()), Function.identity())));
    }

    private static List<MinorDepartment> present(List<Clinic> clinics, Shelf<MinorDepartment> departments) {
        return clinics.stream().map(Clinic::departmentId).collect(Collectors.toCollection(TreeSet::new)).stream()
                .flatMap(id -> departments.find(id).stream())
                .toList();
    }
}
