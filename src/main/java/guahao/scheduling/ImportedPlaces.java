package guahao.scheduling;

import guahao.directory.Doctor;
import guahao.directory.NamedPlaces;
import guahao.platform.audit.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hospitals, clinics and doctors of one import; places that are not there are made when they are asked for. */
final class ImportedPlaces {

    private final NamedPlaces places;
    private final Actor by;
    private final Map<String, Long> hospitals;
    private final Map<String, Doctor> doctors;
    private final Map<Long, Map<String, Long>> clinics = new HashMap<>();
    private int hospitalsCreated;
    private int clinicsCreated;

    ImportedPlaces(NamedPlaces places, List<FeedEntry> entries, Actor by) {
        this.places = places;
        this.by = by;
        hospitals = places.hospitals();
        doctors = places.doctors(entries.stream()
                .map(FeedEntry::doctor)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
    }

    long hospital(String name) {
        return hospitals.computeIfAbsent(name, unknown -> {
            NamedPlaces.Found found = places.hospital(name, by);
            hospitalsCreated += found.made() ? 1 : 0;
            return found.id();
        });
    }

    @Nullable
    Doctor doctor(@Nullable String name) {
        return name == null ? null : doctors.get(name);
    }

    /** A new one belongs to the department of the doctor who was found in it first. */
    long clinic(long hospital, String name, Doctor first) {
        return clinics.computeIfAbsent(hospital, places::clinics).computeIfAbsent(name, unknown -> {
            clinicsCreated++;
            return places.clinic(hospital, first.departmentId(), name, by);
        });
    }

    List<Long> doctorIds() {
        return doctors.values().stream().map(Doctor::id).toList();
    }

    int hospitalsCreated() {
        return hospitalsCreated;
    }

    int clinicsCreated() {
        return clinicsCreated;
    }
}
