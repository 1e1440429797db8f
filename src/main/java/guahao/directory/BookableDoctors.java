package guahao.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows which doctors can be booked; whoever keeps the schedules does. */
public interface BookableDoctors {

    /**
     * Where and when somebody wants to be seen.
     *
     * @param clinicIds null for any
     */
    record Wish(LocalDate from, LocalDate to, @Nullable Collection<Long> clinicIds) {}

    /** The ids of the first of these doctors, in the order of their ids, who have an open slot. */
    List<Long> among(Collection<Long> doctorIds, Wish wish, int most);

    long count(Collection<Long> doctorIds, Wish wish);
}
