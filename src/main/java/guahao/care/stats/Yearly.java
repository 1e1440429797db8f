package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import java.time.Year;

/** A year, month by month. */
@Action(function = "stats", value = "yearly", access = Access.MANAGERS)
final class Yearly implements Handler<Yearly.Wanted, Series> {

    private static final Year NEVER = Year.of(1970);

    record Wanted(Scope scope, Year year) {}

    private final Figures figures;

    Yearly(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(Series.scope(payload), payload.required("year", Periods.year(payload), NEVER, "年份不合法"));
    }

    @Override
    public Series answer(Wanted wanted, Call call) {
        return Series.of(figures.of(wanted.scope(), Span.year(wanted.year())));
    }
}
