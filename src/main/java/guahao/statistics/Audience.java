package guahao.statistics;

import guahao.accesslog.Visits;
import guahao.identity.account.Accounts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;

/** How many people there are, and how often somebody comes. */
@Singleton
public final class Audience {

    /** As far back as anybody may compare. */
    public static final int MOST_DAYS = 3650;

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Accounts accounts;
    private final Visits visits;
    private final Clock clock;

    Audience(Accounts accounts, Visits visits, Clock clock) {
        this.accounts = accounts;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Visits until now.
     *
     * @param before those until so many days ago
     */
    public record Growth(long total, long before, int days) {

        /** What came since then, 0 when there was nothing before. */
        public BigDecimal percent() {
            return before == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(total - before)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(before), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    public long users() {
        return accounts.count();
    }

    public Growth visits(int days) {
        LocalDateTime then = LocalDateTime.now(clock).minusDays(days);
        return new Growth(visits.total(), visits.before(then), days);
    }
}
