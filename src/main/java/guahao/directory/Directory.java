package guahao.directory;

import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the public may know about where care is given.
 *
 * <p>The verbs that take several ids answer with a map that leaves out what is not there, each with a fixed number of
 * statements.
 */
@Singleton
public final class Directory {

    /** More than any group of hospitals has of either. */
    private static final Pageable ALL = Pageable.from(0, 1000);

    private final HospitalRepository hospitals;
    private final MajorDepartmentRepository majors;
    private final MinorDepartmentRepository departments;
    private final ClinicRepository clinics;
    private final DoctorRepository doctors;

    Directory(
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DoctorRepository doctors) {
        this.hospitals = hospitals;
        this.majors = majors;
        this.departments = departments;
        this.clinics = clinics;
        this.doctors = doctors;
    }

    public Map<Long, Clinic> clinics(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byId(clinics.findByIdIn(ids), Clinic::id);
    }

    public Map<Long, Doctor> doctors(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byId(doctors.findByIdIn(ids), Doctor::id);
    }

    /** All hospitals by id. */
    public List<Hospital> hospitals() {
        return hospitals.listOrderById(ALL);
    }

    public Optional<Hospital> hospital(long id) {
        return hospitals.findById(id);
    }

    public Map<Long, Hospital> hospitals(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byId(hospitals.findByIdIn(ids), Hospital::id);
    }

    /** All major departments by id. */
    public List<MajorDepartment> majorDepartments() {
        return majors.listOrderById(ALL);
    }

    public Map<Long, MajorDepartment> majorDepartments(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byId(majors.findByIdIn(ids), MajorDepartment::id);
    }

    public Optional<MinorDepartment> department(long id) {
        return departments.findById(id);
    }

    public Map<Long, MinorDepartment> departments(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : byId(departments.findByIdIn(ids), MinorDepartment::id);
    }

    /**
     * A page of the departments by id, of one major department or of all.
     *
     * @param page from 1
     */
    public Page<MinorDepartment> departments(@Nullable Long majorId, int page, int size) {
        Pageable wanted = Pageable.from(page - 1, size, Sort.of(Sort.Order.asc("id")));
        return majorId == null ? departments.findAll(wanted) : departments.findByMajorId(majorId, wanted);
    }

    public Map<Long, List<MinorDepartment>> departmentsOfMajors(Collection<Long> majorIds) {
        return majorIds.isEmpty()
                ? Map.of()
                : grouped(departments.findByMajorIdInOrderById(majorIds), MinorDepartment::majorId);
    }

    /** Those with a clinic in the hospital, by id. */
    public Map<Long, List<MinorDepartment>> departmentsOfHospitals(Collection<Long> hospitalIds) {
        List<Presence> presences = hospitalIds.isEmpty() ? List.of() : clinics.presences(hospitalIds);
        Map<Long, MinorDepartment> present =
                departments(presences.stream().map(Presence::departmentId).collect(Collectors.toSet()));
        Map<Long, List<MinorDepartment>> found = new HashMap<>();
        for (Presence presence : presences) {
            MinorDepartment department = present.get(presence.departmentId());
            if (department != null) {
                found.computeIfAbsent(presence.hospitalId(), id -> new ArrayList<>())
                        .add(department);
            }
        }
        return found;
    }

    public Map<Long, List<Clinic>> clinicsOfHospitals(Collection<Long> hospitalIds) {
        return hospitalIds.isEmpty()
                ? Map.of()
                : grouped(clinics.findByHospitalIdInOrderById(hospitalIds), Clinic::hospitalId);
    }

    public Map<Long, List<Clinic>> clinicsOfDepartments(Collection<Long> departmentIds) {
        return departmentIds.isEmpty()
                ? Map.of()
                : grouped(clinics.findByDepartmentIdInOrderById(departmentIds), Clinic::departmentId);
    }

    /** Where the department has its first clinic. */
    public Optional<Hospital> firstHospitalOf(long departmentId) {
        return clinicsOfDepartments(List.of(departmentId)).getOrDefault(departmentId, List.of()).stream()
                .findFirst()
                .flatMap(clinic -> hospital(clinic.hospitalId()));
    }

    private static <T> Map<Long, T> byId(List<T> rows, Function<T, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> Map<Long, List<T>> grouped(List<T> rows, Function<T, Long> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
