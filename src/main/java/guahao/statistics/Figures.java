package guahao.statistics;

import java.math.BigDecimal;

/**
 * What orders come to.
 *
 * @param registrations how many there are, whatever became of them but for being cancelled
 * @param revenue the prices of their schedules
 * @param completed how many of them led to a visit
 */
public record Figures(long registrations, BigDecimal revenue, long completed) {

    public static final Figures NONE = new Figures(0, BigDecimal.ZERO, 0);

    Figures plus(Figures other) {
        return new Figures(
                registrations + other.registrations, revenue.add(other.revenue), completed + other.completed);
    }
}
