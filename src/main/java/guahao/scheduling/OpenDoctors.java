package guahao.scheduling;

import guahao.directory.BookableDoctors;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Doctors with an open schedule that has slots left. */
@Singleton
final class OpenDoctors implements BookableDoctors {

    private final ScheduleRepository repository;

    OpenDoctors(ScheduleRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Long> among(Collection<Long> doctorIds, Wish wish, int most) {
        ScheduleFilter filter = filter(doctorIds, wish);
        return filter.findsNothing() ? List.of() : repository.doctors(filter.where(), most);
    }

    @Override
    public long count(Collection<Long> doctorIds, Wish wish) {
        ScheduleFilter filter = filter(doctorIds, wish);
        return filter.findsNothing() ? 0 : repository.countDoctors(filter.where());
    }

    private static ScheduleFilter filter(Collection<Long> doctorIds, Wish wish) {
        return new ScheduleFilter(new Days(wish.from(), wish.to()), doctorIds, wish.clinicIds(), null, null, true);
    }
}
