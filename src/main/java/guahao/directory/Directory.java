package guahao.directory;

import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the public may know about where care is given, out of memory; all lists are in the order of ids.
 *
 * <p>The verbs that take several ids answer with a map that leaves out what is not there.
 */
@Singleton
public final class Directory {

    private final DirectoryMemory memory;

    Directory(DirectoryMemory memory) {
        this.memory = memory;
    }

    public List<Hospital> hospitals() {
        return memory.now().hospitals().all();
    }

    public Optional<Hospital> hospital(long id) {
        return memory.now().hospitals().find(id);
    }

    public Map<Long, Hospital> hospitals(Collection<Long> ids) {
        return memory.now().hospitals().pick(ids);
    }

    public List<MajorDepartment> majorDepartments() {
        return memory.now().majors().all();
    }

    public Optional<MajorDepartment> majorDepartment(long id) {
        return memory.now().majors().find(id);
    }

    public Map<Long, MajorDepartment> majorDepartments(Collection<Long> ids) {
        return memory.now().majors().pick(ids);
    }

    public List<MinorDepartment> departments() {
        return memory.now().departments().all();
    }

    public Optional<MinorDepartment> department(long id) {
        return memory.now().departments().find(id);
    }

    public Map<Long, MinorDepartment> departments(Collection<Long> ids) {
        return memory.now().departments().pick(ids);
    }

    /** Of one major department or of all. */
    public Listed<MinorDepartment> departments(@Nullable Long majorId, PageRequest page) {
        DirectorySnapshot now = memory.now();
        return Listed.page(
                majorId == null
                        ? now.departments().all()
                        : now.departmentsOfMajors().getOrDefault(majorId, List.of()),
                page);
    }

    public Map<Long, List<MinorDepartment>> departmentsOfMajors(Collection<Long> majorIds) {
        return Shelf.pick(memory.now().departmentsOfMajors(), majorIds);
    }

    /** Those with a clinic in the hospital. */
    public Map<Long, List<MinorDepartment>> departmentsOfHospitals(Collection<Long> hospitalIds) {
        return Shelf.pick(memory.now().departmentsOfHospitals(), hospitalIds);
    }

    public List<Clinic> clinics() {
        return memory.now().clinics().all();
    }

    public Optional<Clinic> clinic(long id) {
        return memory.now().clinics().find(id);
    }

    public Map<Long, Clinic> clinics(Collection<Long> ids) {
        return memory.now().clinics().pick(ids);
    }

    public Map<Long, List<Clinic>> clinicsOfHospitals(Collection<Long> hospitalIds) {
        return Shelf.pick(memory.now().clinicsOfHospitals(), hospitalIds);
    }

    public Map<Long, List<Clinic>> clinicsOfDepartments(Collection<Long> departmentIds) {
        return Shelf.pick(memory.now().clinicsOfDepartments(), departmentIds);
    }

    /** Where the department has its first clinic. */
    public Optional<Hospital> firstHospitalOf(long departmentId) {
        return clinicsOfDepartments(List.of(departmentId)).getOrDefault(departmentId, List.of()).stream()
                .findFirst()
                .flatMap(clinic -> hospital(clinic.hospitalId()));
    }

    public List<Doctor> doctors() {
        return memory.now().doctors().all();
    }

    public Map<Long, Doctor> doctors(Collection<Long> ids) {
        return memory.now().doctors().pick(ids);
    }

    public Map<Long, List<Doctor>> doctorsOfDepartments(Collection<Long> departmentIds) {
        return Shelf.pick(memory.now().doctorsOfDepartments(), departmentIds);
    }

    public Optional<Doctor> doctor(long id) {
        return memory.now().doctors().find(id);
    }

    List<MinorDepartment> departmentsOfMajor(long majorId) {
        return memory.now().departmentsOfMajors().getOrDefault(majorId, List.of());
    }

    List<MinorDepartment> departmentsOfHospital(long hospitalId) {
        return memory.now().departmentsOfHospitals().getOrDefault(hospitalId, List.of());
    }

    List<Clinic> clinicsOfHospital(long hospitalId) {
        return memory.now().clinicsOfHospitals().getOrDefault(hospitalId, List.of());
    }

    List<Clinic> clinicsOfDepartment(long departmentId) {
        return memory.now().clinicsOfDepartments().getOrDefault(departmentId, List.of());
    }

    List<Doctor> doctorsOfDepartment(long departmentId) {
        return memory.now().doctorsOfDepartments().getOrDefault(departmentId, List.of());
    }
}
