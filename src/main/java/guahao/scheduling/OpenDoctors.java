package guahao.scheduling;

import guahao.directory.BookableDoctors;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Doctors with an open schedule that has slots left. Few doctors are looked up one by one in their index; of many, all
 * who have such a schedule are read and those asked for picked, for a long list of ids makes the database read
 * everything.
 */
@Singleton
final class OpenDoctors implements BookableDoctors {

    static final int FEW = 200;

    private final ScheduleRepository repository;

    OpenDoctors(ScheduleRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Long> among(Collection<Long> doctorIds, Wish wish, int most) {
        if (doctorIds.size() > FEW) {
            return open(doctorIds, wish).stream().sorted().limit(most).toList();
        }
        ScheduleFilter filter = filter(wish).ofDoctors(doctorIds);
        return filter.findsNothing() ? List.of() : repository.firstDoctors(filter.where(), most);
    }

    @Override
    public long count(Collection<Long> doctorIds, Wish wish) {
        return open(doctorIds, wish).size();
    }

    private List<Long> open(Collection<Long> doctorIds, Wish wish) {
        ScheduleFilter filter =
                doctorIds.size() > FEW ? filter(wish) : filter(wish).ofDoctors(doctorIds);
        if (filter.findsNothing()) {
            return List.of();
        }
        Set<Long> asked = new HashSet<>(doctorIds);
        return repository.doctors(filter.where()).stream()
                .filter(asked::contains)
                .toList();
    }

    static ScheduleFilter filter(Wish wish) {
        return new ScheduleFilter(new Days(wish.from(), wish.to()), null, wish.clinicIds(), null, null, true);
    }
}
