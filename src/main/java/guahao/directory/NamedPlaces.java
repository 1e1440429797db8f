package guahao.directory;

import guahao.directory.Clinics.NewClinic;
import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hospitals, clinics and doctors by the names that documents from elsewhere call them. Of several with one name the one
 * with the lowest id counts.
 */
@Singleton
public final class NamedPlaces {

    private static final int NAMES_AT_ONCE = 500;

    private final HospitalRepository hospitals;
    private final ClinicRepository clinicRows;
    private final DoctorRepository doctors;
    private final Clinics clinics;
    private final DirectoryChanges changes;

    NamedPlaces(
            HospitalRepository hospitals,
            ClinicRepository clinicRows,
            DoctorRepository doctors,
            Clinics clinics,
            DirectoryChanges changes) {
        this.hospitals = hospitals;
        this.clinicRows = clinicRows;
        this.doctors = doctors;
        this.clinics = clinics;
        this.changes = changes;
    }

    /** A hospital that had to be made, or one that had the name all along. */
    public record Found(long id, boolean made) {}

    /** The ids of all hospitals. */
    public Map<String, Long> hospitals() {
        Map<String, Long> found = new HashMap<>();
        hospitals.listOrderById().forEach(hospital -> found.putIfAbsent(hospital.name(), hospital.id()));
        return found;
    }

    /** The ids of a hospital's clinics. */
    public Map<String, Long> clinics(long hospitalId) {
        Map<String, Long> found = new HashMap<>();
        clinicRows
                .findByHospitalIdInOrderById(List.of(hospitalId))
                .forEach(clinic -> found.putIfAbsent(clinic.name(), clinic.id()));
        return found;
    }

    public Map<String, Doctor> doctors(Collection<String> names) {
        List<String> asked = List.copyOf(names);
        Map<String, Doctor> found = new HashMap<>();
        for (int from = 0; from < asked.size(); from += NAMES_AT_ONCE) {
            List<String> some = new ArrayList<>(asked.subList(from, Math.min(asked.size(), from + NAMES_AT_ONCE)));
            doctors.findByNameInOrderById(some).forEach(doctor -> found.putIfAbsent(doctor.name(), doctor));
        }
        return found;
    }

    /** Names that the database holds for equal, such as those in other letter cases, are one hospital's. */
    public Found hospital(String name, Actor actor) {
        return changes.make(() -> {
            boolean made = hospitals.saveNamed(name, changes.now()) == 1;
            long id = hospitals.findIdByName(name).orElseThrow();
            if (made) {
                changes.record(actor, "hospital.created", "hospital", id);
            }
            return new Found(id, made);
        });
    }

    /** Makes an ordinary clinic. */
    public long clinic(long hospitalId, long departmentId, String name, Actor actor) {
        return clinics.create(
                        new NewClinic(departmentId, hospitalId, name, ClinicKind.NORMAL, null, Prices.NONE), actor)
                .id();
    }
}
