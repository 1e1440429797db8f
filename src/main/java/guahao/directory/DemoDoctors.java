package guahao.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which doctors came with the demonstration data and are still where they were. */
@Singleton
public final class DemoDoctors {

    private final MinorDepartmentRepository departments;
    private final NamedPlaces places;

    DemoDoctors(MinorDepartmentRepository departments, NamedPlaces places) {
        this.departments = departments;
        this.places = places;
    }

    /**
     * In the order of their departments and ranks.
     *
     * @return those who were moved or renamed are nobody's any more and left out
     */
    public List<Doctor> find() {
        List<DemoStaff> staff = DemoStaff.all();
        Map<String, Doctor> named =
                places.doctors(staff.stream().map(DemoStaff::name).toList());
        if (named.isEmpty()) {
            return List.of();
        }
        Map<Long, String> departmentNames =
                departments
                        .findByIdIn(named.values().stream()
                                .map(Doctor::departmentId)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(MinorDepartment::id, MinorDepartment::name));
        return staff.stream()
                .filter(one -> named.containsKey(one.name()))
                .filter(one -> one.department()
                        .name()
                        .equals(departmentNames.get(
                                Objects.requireNonNull(named.get(one.name())).departmentId())))
                .map(one -> Objects.requireNonNull(named.get(one.name())))
                .toList();
    }
}
