package guahao.directory;

import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Doctors and departments by a part of their names, as one list: first the doctors. */
@Singleton
public final class DirectorySearch {

    private final DoctorRepository doctors;
    private final MinorDepartmentRepository departments;

    DirectorySearch(DoctorRepository doctors, MinorDepartmentRepository departments) {
        this.doctors = doctors;
        this.departments = departments;
    }

    /** One page of what was found, and how much there is of both. */
    public record Found(
            List<Doctor> doctors, List<MinorDepartment> departments, long doctorCount, long departmentCount) {}

    public Found search(String keyword, PageRequest page) {
        long doctorCount = doctors.count(null, keyword);
        List<Doctor> someDoctors =
                page.offset() < doctorCount ? doctors.page(null, keyword, page.size(), page.offset()) : List.of();
        int room = page.size() - someDoctors.size();
        List<MinorDepartment> someDepartments =
                room > 0 ? departments.search(keyword, room, Math.max(0, page.offset() - doctorCount)) : List.of();
        return new Found(someDoctors, someDepartments, doctorCount, departments.countMatches(keyword));
    }
}
