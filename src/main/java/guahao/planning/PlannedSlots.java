package guahao.planning;

import guahao.configuration.Configuration;
import guahao.configuration.EffectiveSettings;
import guahao.configuration.SettingKey;
import guahao.configuration.SettingPlace;
import guahao.directory.Clinic;
import guahao.scheduling.SectionHours;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many patients fit into a section: as many as there is time for, and one at least. */
@Singleton
final class PlannedSlots {

    private final Configuration configuration;

    PlannedSlots(Configuration configuration) {
        this.configuration = configuration;
    }

    Map<Turn, Integer> of(Clinic clinic, List<Turn> turns) {
        Map<SettingPlace, EffectiveSettings> settings = configuration.of(
                turns.stream().map(turn -> place(clinic, turn)).distinct().toList());
        Map<Turn, Integer> slots = new HashMap<>();
        for (Turn turn : turns) {
            slots.put(turn, slots(turn, Objects.requireNonNull(settings.get(place(clinic, turn)))));
        }
        return slots;
    }

    private static SettingPlace place(Clinic clinic, Turn turn) {
        return new SettingPlace(clinic.departmentId(), clinic.id(), turn.doctorId());
    }

    private static int slots(Turn turn, EffectiveSettings settings) {
        var hours = SectionHours.of(turn.cell().section(), settings);
        int minutes =
                Math.toIntExact(Duration.between(hours.start(), hours.end()).toMinutes());
        int each = settings.integer(SettingKey.CONSULTATION_DURATION) + settings.integer(SettingKey.INTERVAL_TIME);
        return Math.max(1, minutes / each);
    }
}
