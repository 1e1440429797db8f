package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import java.time.YearMonth;

/** A month, day by day. */
@Action(function = "stats", value = "monthly", access = Access.MANAGERS)
final class Monthly implements Handler<Monthly.Wanted, Series> {

    private static final YearMonth NEVER = YearMonth.of(1970, 1);

    record Wanted(Scope scope, YearMonth month) {}

    private final Figures figures;

    Monthly(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(Series.scope(payload), payload.required("month", Periods.month(payload), NEVER, "月份不合法"));
    }

    @Override
    public Series answer(Wanted wanted, Call call) {
        return Series.of(figures.of(wanted.scope(), Span.month(wanted.month())));
    }
}
