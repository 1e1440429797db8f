package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.InputObject;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import guahao.wire.input.Dates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of the graph's list of doctors. */
@Singleton
final class DoctorPages {

    private static final Keyset<Doctor, Long> ORDER = Keyset.byId("doctor", Doctor::id);
    private static final int LONGEST_WINDOW = 62;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final DirectoryLists lists;
    private final BookableDoctors bookable;
    private final Clock clock;

    DoctorPages(DirectoryLists lists, BookableDoctors bookable, Clock clock) {
        this.lists = lists;
        this.bookable = bookable;
        this.clock = clock;
    }

    Connection<Doctor> page(DataFetchingEnvironment env) {
        InputObject filter = InputObject.of(env, "filter");
        PageAsked<Long> asked = ORDER.asked(env);
        Optional<BookableDoctors.Wish> wish = wish(filter);
        List<Doctor> doctors = lists.doctors(
                filter.id("departmentId"),
                filter.id("hospitalId"),
                filter.text("title", SearchText.LONGEST),
                SearchText.of(filter.text("search", SearchText.LONGEST)));
        return wish.map(when -> bookable(doctors, when, asked)).orElseGet(() -> Connection.over(doctors, ORDER, asked));
    }

    private Connection<Doctor> bookable(List<Doctor> doctors, BookableDoctors.Wish wish, PageAsked<Long> asked) {
        return Connection.of(
                ORDER,
                asked,
                page -> {
                    Map<Long, Doctor> behind = doctors.stream()
                            .filter(doctor -> page.after() == null || doctor.id() > page.after())
                            .collect(Collectors.toMap(Doctor::id, Function.identity()));
                    return bookable.among(behind.keySet(), wish, page.rows()).stream()
                            .map(behind::get)
                            .filter(Objects::nonNull)
                            .toList();
                },
                () -> bookable.count(doctors.stream().map(Doctor::id).toList(), wish));
    }

    /** Empty when it does not matter. Without a beginning it is from today, without an end as long as it may be. */
    private Optional<BookableDoctors.Wish> wish(InputObject filter) {
        LocalDate from = filter.value("bookableFrom", LocalDate.class);
        LocalDate to = filter.value("bookableTo", LocalDate.class);
        if (from == null && to == null) {
            return Optional.empty();
        }
        LocalDate begin = from == null ? LocalDate.now(clock) : from;
        LocalDate end = to == null ? lastOf(begin) : to;
        Dates.requireRange(begin, end, LONGEST_WINDOW);
        return Optional.of(new BookableDoctors.Wish(begin, end, clinics(filter.id("hospitalId"))));
    }

    private static LocalDate lastOf(LocalDate begin) {
        LocalDate last = begin.plusDays(LONGEST_WINDOW - 1L);
        return last.isAfter(LAST_DAY) ? LAST_DAY : last;
    }

    private @Nullable Collection<Long> clinics(@Nullable Long hospitalId) {
        return hospitalId == null
                ? null
                : lists.clinics(hospitalId).map(Clinic::id).toList();
    }
}
