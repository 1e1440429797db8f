package guahao.booking;

import guahao.platform.database.Selects;
import guahao.platform.database.Selects.Select;
import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads many pages of the table of orders at once, each by its own way through an index. */
@Singleton
final class AppointmentPageRepository {

    private static final Comparator<Appointment> NEWEST_FIRST = Comparator.comparing(Appointment::createdAt)
            .thenComparingLong(Appointment::id)
            .reversed();

    private final Statements statements;

    AppointmentPageRepository(Statements statements) {
        this.statements = statements;
    }

    Map<AppointmentPage, List<Appointment>> read(List<AppointmentPage> pages) {
        Map<AppointmentPage, List<Appointment>> found = new HashMap<>();
        Selects.each(statements, pages, AppointmentPageRepository::page, AppointmentRow::read)
                .forEach((page, orders) ->
                        found.put(page, orders.stream().sorted(NEWEST_FIRST).toList()));
        return found;
    }

    private static Select page(AppointmentPage page) {
        Conditions conditions = page.filter().conditions();
        if (page.after() != null) {
            conditions.behind(page.after());
        }
        return new Select(
                AppointmentRepository.SELECT + conditions.sql() + AppointmentRepository.NEWEST_FIRST + page.size(),
                conditions.values());
    }

    Map<AppointmentFilter, Long> counts(List<AppointmentFilter> filters) {
        Map<AppointmentFilter, Long> counts = new HashMap<>();
        Selects.each(statements, filters, AppointmentPageRepository::count, row -> row.getLong(1))
                .forEach((filter, count) -> counts.put(filter, count.getFirst()));
        return counts;
    }

    private static Select count(AppointmentFilter filter) {
        Conditions conditions = filter.conditions();
        return new Select("select count(*) from appointment where " + conditions.sql(), conditions.values());
    }
}
