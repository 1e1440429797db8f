package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** What was done for families. */
@Action(function = "stats", value = "servicesAnalysis", access = Access.MANAGERS)
final class AnalyseServices implements Handler<AnalyseServices.Wanted, Object> {

    /** A part of the analysis, named as clients do. */
    enum Part {
        SUMMARY,
        BY_TYPE,
        BY_WORKER,
        RATING_TREND
    }

    /** @param part null for all of them */
    record Wanted(Span span, @Nullable Part part) {}

    private final Analyses analyses;

    AnalyseServices(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(Period.read(payload, analyses.today()), payload.dashedChoice("type", Part.class, "类型不合法"));
    }

    @Override
    public Object answer(Wanted wanted, Call call) {
        ServicesAnalysis all = analyses.services(wanted.span());
        if (wanted.part() == null) {
            return all;
        }
        return switch (wanted.part()) {
            case SUMMARY -> all.summary();
            case BY_TYPE -> all.byType();
            case BY_WORKER -> all.byWorker();
            case RATING_TREND -> all.ratingTrend();
        };
    }
}
