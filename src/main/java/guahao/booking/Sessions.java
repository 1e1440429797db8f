package guahao.booking;

import guahao.configuration.Configuration;
import guahao.configuration.EffectiveSettings;
import guahao.configuration.SettingPlace;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import guahao.scheduling.Slots;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts schedules together with where they belong and what is set for them. */
@Singleton
public final class Sessions {

    private final Schedules schedules;
    private final Slots slots;
    private final ClinicPlaces clinics;
    private final Configuration configuration;

    Sessions(Schedules schedules, Slots slots, ClinicPlaces clinics, Configuration configuration) {
        this.schedules = schedules;
        this.slots = slots;
        this.clinics = clinics;
        this.configuration = configuration;
    }

    static Failure unknown(long id) {
        return new Failure.NotFound("schedule.unknown", "排班", id);
    }

    public Optional<Session> find(long id) {
        return schedules.schedule(id).map(this::of);
    }

    /** One that is there, since an order refers to it. */
    public Session get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** To be called inside a transaction: its slots move for nobody else until that ends. */
    Session lock(long id) {
        return slots.lock(id).map(this::of).orElseThrow(() -> unknown(id));
    }

    /** Each locked, in the order of ids. */
    Map<Long, Session> lock(Collection<Long> ids) {
        return of(slots.lock(List.copyOf(ids)).values());
    }

    public Session of(Schedule schedule) {
        return Objects.requireNonNull(of(List.of(schedule)).get(schedule.id()));
    }

    public Map<Long, Session> ofIds(Collection<Long> ids) {
        return of(schedules.schedules(ids).values());
    }

    public Map<Long, Session> of(Collection<Schedule> all) {
        Map<Long, ClinicPlaces.Place> places =
                clinics.of(all.stream().map(Schedule::clinicId).toList());
        Map<Long, SettingPlace> keys = new HashMap<>();
        for (Schedule schedule : all) {
            long department = place(places, schedule).departmentId();
            keys.put(schedule.id(), new SettingPlace(department, schedule.clinicId(), schedule.doctorId()));
        }
        Map<SettingPlace, EffectiveSettings> settings = configuration.of(keys.values());
        Map<Long, Session> sessions = new HashMap<>();
        for (Schedule schedule : all) {
            ClinicPlaces.Place place = place(places, schedule);
            EffectiveSettings set = Objects.requireNonNull(settings.get(keys.get(schedule.id())));
            sessions.put(schedule.id(), new Session(schedule, place.hospitalId(), place.departmentId(), set));
        }
        return sessions;
    }

    private static ClinicPlaces.Place place(Map<Long, ClinicPlaces.Place> places, Schedule schedule) {
        return Objects.requireNonNull(places.get(schedule.clinicId()));
    }
}
