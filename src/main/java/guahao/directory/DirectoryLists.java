package guahao.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory's lists as the graph narrows them, by id; null narrows nothing. */
@Singleton
final class DirectoryLists {

    private final Directory directory;

    DirectoryLists(Directory directory) {
        this.directory = directory;
    }

    List<MinorDepartment> departments(@Nullable Long majorId, @Nullable Long hospitalId, Optional<SearchText> search) {
        Predicate<Long> isThere = isThere(hospitalId);
        return directory.departments().stream()
                .filter(department -> majorId == null || department.majorId() == majorId)
                .filter(department -> isThere.test(department.id()))
                .filter(department -> search.map(text -> text.isIn(department)).orElse(true))
                .toList();
    }

    List<Doctor> doctors(
            @Nullable Long departmentId,
            @Nullable Long hospitalId,
            @Nullable String title,
            Optional<SearchText> search) {
        Predicate<Long> isThere = isThere(hospitalId);
        return directory.doctors().stream()
                .filter(doctor -> departmentId == null || doctor.departmentId() == departmentId)
                .filter(doctor -> isThere.test(doctor.departmentId()))
                .filter(doctor -> title == null || title.equals(doctor.title()))
                .filter(doctor -> search.map(text -> text.isIn(doctor)).orElse(true))
                .toList();
    }

    /** Whether a department has a clinic in the hospital. */
    private Predicate<Long> isThere(@Nullable Long hospitalId) {
        if (hospitalId == null) {
            return department -> true;
        }
        Set<Long> departments = clinics(hospitalId).map(Clinic::departmentId).collect(Collectors.toSet());
        return departments::contains;
    }

    Stream<Clinic> clinics(long hospitalId) {
        return directory.clinicsOfHospitals(List.of(hospitalId)).getOrDefault(hospitalId, List.of()).stream();
    }

    /** Departments, doctors and clinics, in this order. */
    List<Object> search(SearchText text, int most) {
        return Stream.<Stream<?>>of(
                        directory.departments().stream().filter(text::isIn),
                        directory.doctors().stream().filter(text::isIn),
                        directory.clinics().stream().filter(text::isIn))
                .flatMap(found -> found)
                .<Object>map(found -> found)
                .limit(most)
                .toList();
    }
}
