package guahao.booking;

import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads many pages of the table of orders at once, each by its own way through an index. */
@Singleton
final class AppointmentPageRepository {

    private static final Comparator<Appointment> NEWEST_FIRST = Comparator.comparing(Appointment::createdAt)
            .thenComparingLong(Appointment::id)
            .reversed();

    /** @param part which of the statement's selects found it */
    private record Part<T>(int part, T found) {}

    private final Statements statements;

    AppointmentPageRepository(Statements statements) {
        this.statements = statements;
    }

    Map<AppointmentPage, List<Appointment>> read(List<AppointmentPage> pages) {
        if (pages.isEmpty()) {
            return Map.of();
        }
        List<Conditions> parts =
                pages.stream().map(AppointmentPageRepository::conditions).toList();
        String sql = IntStream.range(0, pages.size())
                .mapToObj(n -> "(select " + AppointmentRow.COLUMNS + ", " + n + " as part from appointment where "
                        + parts.get(n).sql() + AppointmentRepository.NEWEST_FIRST
                        + pages.get(n).size() + ")")
                .collect(Collectors.joining(" union all "));
        return statements
                .query(
                        sql,
                        statement -> fill(statement, parts),
                        row -> new Part<>(row.getInt("part"), AppointmentRow.read(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> pages.get(row.part()),
                        Collectors.mapping(
                                Part::found,
                                Collectors.collectingAndThen(Collectors.toList(), AppointmentPageRepository::sorted))));
    }

    Map<AppointmentFilter, Long> counts(List<AppointmentFilter> filters) {
        if (filters.isEmpty()) {
            return Map.of();
        }
        List<Conditions> parts =
                filters.stream().map(AppointmentFilter::conditions).toList();
        String sql = IntStream.range(0, filters.size())
                .mapToObj(n -> "select " + n + ", count(*) from appointment where "
                        + parts.get(n).sql())
                .collect(Collectors.joining(" union all "));
        return statements
                .query(sql, statement -> fill(statement, parts), row -> new Part<>(row.getInt(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(row -> filters.get(row.part()), Part::found));
    }

    private static Conditions conditions(AppointmentPage page) {
        Conditions conditions = page.filter().conditions();
        AppointmentPlace place = page.after();
        return place == null ? conditions : conditions.behind(place);
    }

    /** The parts of a union come in any order. */
    private static List<Appointment> sorted(List<Appointment> orders) {
        return orders.stream().sorted(NEWEST_FIRST).toList();
    }

    private static void fill(PreparedStatement statement, List<Conditions> parts) throws SQLException {
        int set = 0;
        for (Conditions part : parts) {
            set = part.fill(statement, set);
        }
    }
}
