package guahao.scheduling;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The conditions of a statement that reads schedules, with their values. */
final class Where {

    private final StringBuilder sql = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, Object... conditionValues) {
        sql.append(" and ").append(condition);
        Collections.addAll(values, conditionValues);
        return this;
    }

    Where during(Days days) {
        return and("date between ? and ?", days.from(), days.to());
    }

    Where in(String column, Collection<Long> ids) {
        List<Long> padded = padded(List.copyOf(ids));
        return and(column + " in (?" + ", ?".repeat(padded.size() - 1) + ")", padded.toArray());
    }

    /** Written as one day or the other, for so the database finds each by the index. */
    Where onAny(List<DoctorDay> days) {
        List<DoctorDay> padded = padded(days);
        String day = "(doctor_id = ? and date = ?)";
        return and(
                "(" + day + (" or " + day).repeat(padded.size() - 1) + ")",
                padded.stream()
                        .flatMap(one -> Stream.<Object>of(one.doctorId(), one.date()))
                        .toArray());
    }

    /** Repeats the last one up to a power of two, so that few texts of statements have to be prepared. */
    private static <T> List<T> padded(List<T> all) {
        List<T> padded = new ArrayList<>(all);
        int size = Integer.highestOneBit(Math.max(1, all.size() * 2 - 1));
        padded.addAll(Collections.nCopies(size - all.size(), padded.getLast()));
        return padded;
    }

    /**
     * Behind that place in the order of dates, sections and ids. Written as one range after the other, for so the
     * database finds each by the index instead of reading the place's whole day.
     */
    Where after(Position place) {
        LocalDate date = place.date();
        int section = place.section().number();
        return and(
                "(date > ? or (date = ? and section > ?) or (date = ? and section = ? and id > ?))",
                date,
                date,
                section,
                date,
                section,
                place.id());
    }

    String sql() {
        return sql.toString();
    }

    void fill(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
