package guahao.supply.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Calls added up; never none.
 *
 * @param errors those answered with 500 or above
 */
public record CallSum(long calls, long totalMillis, long longestMillis, long errors) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    CallSum and(CallSum other) {
        return new CallSum(
                calls + other.calls,
                totalMillis + other.totalMillis,
                Math.max(longestMillis, other.longestMillis),
                errors + other.errors);
    }

    public BigDecimal averageMillis() {
        return quotient(BigDecimal.valueOf(totalMillis));
    }

    public BigDecimal errorRate() {
        return quotient(BigDecimal.valueOf(errors).multiply(HUNDRED));
    }

    public BigDecimal successRate() {
        return HUNDRED.subtract(errorRate());
    }

    private BigDecimal quotient(BigDecimal whole) {
        return whole.divide(BigDecimal.valueOf(calls), 2, RoundingMode.HALF_UP);
    }
}
