package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import java.time.Clock;
import java.util.Map;

/** What went on and who came. */
@Action(function = "stats", value = "activityAnalysis", access = Access.MANAGERS)
final class AnalyseActivities extends Analysing<ActivityAnalysis> {

    AnalyseActivities(Analyses analyses, Clock clock) {
        super(
                clock,
                analyses::activities,
                Map.of(
                        "summary", ActivityAnalysis::summary,
                        "participation-trend", ActivityAnalysis::participationTrend,
                        "by-type", ActivityAnalysis::byType,
                        "participants-by-age", ActivityAnalysis::byAge));
    }
}
