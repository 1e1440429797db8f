package guahao.directory;

import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Doctors and departments by a part of their names, as one list: first the doctors. */
@Singleton
public final class DirectorySearch {

    private final DirectoryMemory memory;

    DirectorySearch(DirectoryMemory memory) {
        this.memory = memory;
    }

    /** One page of what was found, and how much there is of both. */
    public record Found(
            List<Doctor> doctors, List<MinorDepartment> departments, long doctorCount, long departmentCount) {}

    public Found search(String keyword, PageRequest page) {
        DirectorySnapshot now = memory.now();
        NamePart part = NamePart.of(keyword);
        List<Doctor> doctors = now.doctors().all().stream()
                .filter(doctor -> part.isIn(doctor.name()))
                .toList();
        List<MinorDepartment> departments = now.departments().all().stream()
                .filter(department -> part.isIn(department.name()))
                .toList();
        List<Doctor> someDoctors =
                doctors.stream().skip(page.offset()).limit(page.size()).toList();
        List<MinorDepartment> someDepartments = departments.stream()
                .skip(Math.max(0, page.offset() - doctors.size()))
                .limit(page.size() - someDoctors.size())
                .toList();
        return new Found(someDoctors, someDepartments, doctors.size(), departments.size());
    }
}
