package guahao.booking;

import guahao.directory.Directory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where clinics belong. That is settled when one is made, so it is asked once for each. */
@Singleton
final class ClinicPlaces {

    /** Of one clinic. */
    record Place(long hospitalId, long departmentId) {}

    private final Directory directory;
    private final Map<Long, Place> known = new ConcurrentHashMap<>();

    ClinicPlaces(Directory directory) {
        this.directory = directory;
    }

    /** Of clinics that are there, since schedules refer to them. */
    Map<Long, Place> of(Collection<Long> ids) {
        List<Long> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        directory
                .clinics(unknown)
                .forEach((id, clinic) -> known.put(id, new Place(clinic.hospitalId(), clinic.departmentId())));
        Map<Long, Place> places = new HashMap<>();
        for (Long id : ids) {
            Place place = known.get(id);
            if (place != null) {
                places.put(id, place);
            }
        }
        return places;
    }
}
