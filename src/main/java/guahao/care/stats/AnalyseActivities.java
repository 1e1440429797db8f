package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** What went on and who came. */
@Action(function = "stats", value = "activityAnalysis", access = Access.MANAGERS)
final class AnalyseActivities implements Handler<AnalyseActivities.Wanted, Object> {

    /** A part of the analysis, named as clients do. */
    enum Part {
        SUMMARY,
        PARTICIPATION_TREND,
        BY_TYPE,
        PARTICIPANTS_BY_AGE
    }

    /** @param part null for all of them */
    record Wanted(Span span, @Nullable Part part) {}

    private final Analyses analyses;

    AnalyseActivities(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(Period.read(payload, analyses.today()), payload.dashedChoice("type", Part.class, "类型不合法"));
    }

    @Override
    public Object answer(Wanted wanted, Call call) {
        ActivityAnalysis all = analyses.activities(wanted.span());
        if (wanted.part() == null) {
            return all;
        }
        return switch (wanted.part()) {
            case SUMMARY -> all.summary();
            case PARTICIPATION_TREND -> all.participationTrend();
            case BY_TYPE -> all.byType();
            case PARTICIPANTS_BY_AGE -> all.byAge();
        };
    }
}
