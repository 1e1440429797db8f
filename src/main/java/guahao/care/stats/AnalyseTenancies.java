package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import java.time.Clock;
import java.util.Map;

/** How full the house was. */
@Action(function = "stats", value = "tenancyAnalysis", access = Access.MANAGERS)
final class AnalyseTenancies extends Analysing<TenancyAnalysis> {

    AnalyseTenancies(Analyses analyses, Clock clock) {
        super(
                clock,
                analyses::tenancies,
                Map.of(
                        "summary", TenancyAnalysis::summary,
                        "occupancy-trend", TenancyAnalysis::occupancyTrend,
                        "room-utilization", TenancyAnalysis::roomUtilization,
                        "stay-duration", TenancyAnalysis::stayDuration));
    }
}
