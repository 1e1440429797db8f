package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/** How full the house was. */
@Action(function = "stats", value = "tenancyAnalysis", access = Access.MANAGERS)
final class AnalyseTenancies implements Handler<AnalyseTenancies.Wanted, Object> {

    /** A part of the analysis, named as clients do. */
    enum Part {
        SUMMARY,
        OCCUPANCY_TREND,
        ROOM_UTILIZATION,
        STAY_DURATION
    }

    /** @param part null for all of them */
    record Wanted(Span span, @Nullable Part part) {}

    private final Analyses analyses;

    AnalyseTenancies(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(Period.read(payload, analyses.today()), payload.dashedChoice("type", Part.class, "类型不合法"));
    }

    @Override
    public Object answer(Wanted wanted, Call call) {
        TenancyAnalysis all = analyses.tenancies(wanted.span());
        if (wanted.part() == null) {
            return all;
        }
        return switch (wanted.part()) {
            case SUMMARY -> all.summary();
            case OCCUPANCY_TREND -> all.occupancyTrend();
            case ROOM_UTILIZATION -> all.roomUtilization();
            case STAY_DURATION -> all.stayDuration();
        };
    }
}
