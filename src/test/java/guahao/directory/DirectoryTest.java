package guahao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import guahao.wire.input.PageRequest;
import io.micronaut.data.exceptions.DataAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class DirectoryTest {

    private final Directory directory;
    private final HospitalRepository hospitals;
    private final DirectoryFixture rows;

    DirectoryTest(
            Directory directory,
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DirectoryChanges changes) {
        this.directory = directory;
        this.hospitals = hospitals;
        rows = new DirectoryFixture(hospitals, majors, departments, clinics, changes);
    }

    @Test
    void pagesTheDepartmentsOfAMajorOneWithTheirTotal() {
        MajorDepartment major = rows.major();
        List<Long> ids = List.of(
                rows.department(major).id(),
                rows.department(major).id(),
                rows.department(major).id());
        rows.department(rows.major());
        Listed<MinorDepartment> second = directory.departments(major.id(), new PageRequest(2, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(MinorDepartment::id).containsExactly(ids.get(2));
        assertThat(directory.departments(null, new PageRequest(1, 2)).rows()).hasSize(2);
    }

    @Test
    void keepsWhatItWasGiven() {
        Hospital hospital = rows.hospital();
        assertThat(directory.hospital(hospital.id())).contains(hospital);
        assertThat(directory.hospitals()).contains(hospital);
        assertThat(directory.hospital(0)).isEmpty();
    }

    @Test
    void answersNothingForNoIdsWithoutAsking() {
        assertThat(directory.hospitals(List.of())).isEmpty();
        assertThat(directory.departmentsOfHospitals(List.of())).isEmpty();
        assertThat(directory.clinicsOfDepartments(List.of())).isEmpty();
    }

    @Test
    void cannotHoldTwoHospitalsOfOneName() {
        Hospital hospital = rows.hospital();
        assertThatThrownBy(() -> hospitals.save(
                        new Hospital(0, hospital.name(), null, null, null, null, null, hospital.createdAt())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void cannotHoldAHospitalOffTheGlobe() {
        Hospital hospital = rows.hospital();
        assertThatThrownBy(() -> hospitals.save(
                        new Hospital(0, "off " + hospital.name(), null, 91.0, null, null, null, hospital.createdAt())))
                .isInstanceOf(DataAccessException.class);
    }
}
