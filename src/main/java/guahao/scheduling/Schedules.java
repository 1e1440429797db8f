package guahao.scheduling;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reading schedules, always in the order of {@link Position}.
 *
 * <p>The verbs that take several ids answer with a map that leaves out what has none, each with one statement on the
 * schedules.
 */
@Singleton
public final class Schedules {

    /** More than anybody reads; what asks for more is refused rather than cut. */
    private static final int MOST = 50_000;

    private static final int DAYS_AT_ONCE = 500;

    private final ScheduleRepository repository;
    private final Directory directory;

    Schedules(ScheduleRepository repository, Directory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    public Optional<Schedule> schedule(long id) {
        return Optional.ofNullable(schedules(List.of(id)).get(id));
    }

    public Map<Long, Schedule> schedules(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.find(new Where().in("id", ids), MOST).stream()
                        .collect(Collectors.toMap(Schedule::id, Function.identity()));
    }

    public Map<Long, List<Schedule>> ofDoctors(Collection<Long> ids, Days days) {
        return grouped(ScheduleFilter.during(days).ofDoctors(ids), Schedule::doctorId);
    }

    public Map<Long, List<Schedule>> ofClinics(Collection<Long> ids, Days days) {
        return grouped(ScheduleFilter.during(days).inClinics(ids), Schedule::clinicId);
    }

    /** Those of all clinics of each department. */
    public Map<Long, List<Schedule>> ofDepartments(Collection<Long> ids, Days days) {
        Map<Long, Long> departments = new HashMap<>();
        directory
                .clinicsOfDepartments(ids)
                .forEach((department, clinics) ->
                        clinics.stream().map(Clinic::id).forEach(clinic -> departments.put(clinic, department)));
        return grouped(
                ScheduleFilter.during(days).inClinics(departments.keySet()),
                schedule -> departments.get(schedule.clinicId()));
    }

    /** Those of each doctor's day, with a statement for every few hundred days. */
    public Map<DoctorDay, List<Schedule>> ofDoctorDays(Collection<DoctorDay> days) {
        List<DoctorDay> wanted = days.stream().distinct().toList();
        Map<DoctorDay, List<Schedule>> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += DAYS_AT_ONCE) {
            Where where = new Where().onAny(wanted.subList(from, Math.min(wanted.size(), from + DAYS_AT_ONCE)));
            for (Schedule schedule : repository.find(where, MOST)) {
                found.computeIfAbsent(DoctorDay.of(schedule), day -> new ArrayList<>())
                        .add(schedule);
            }
        }
        return found;
    }

    public List<Schedule> all(ScheduleFilter filter) {
        List<Schedule> found = page(filter, null, MOST + 1);
        if (found.size() > MOST) {
            throw new Failure.Invalid("schedule.too-many", "查询范围过大，请缩小日期范围");
        }
        return found;
    }

    /** The first of them, or the first behind a place; the thousandth page costs what the first does. */
    public List<Schedule> page(ScheduleFilter filter, @Nullable Position after, int size) {
        if (filter.findsNothing()) {
            return List.of();
        }
        Where where = filter.where();
        return repository.find(after == null ? where : where.after(after), size);
    }

    public long count(ScheduleFilter filter) {
        return filter.findsNothing() ? 0 : repository.count(filter.where());
    }

    private Map<Long, List<Schedule>> grouped(ScheduleFilter filter, Function<Schedule, Long> key) {
        Map<Long, List<Schedule>> found = new HashMap<>();
        for (Schedule schedule : all(filter)) {
            found.computeIfAbsent(key.apply(schedule), id -> new ArrayList<>()).add(schedule);
        }
        return found;
    }
}
