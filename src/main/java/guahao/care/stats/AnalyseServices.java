package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import java.time.Clock;
import java.util.Map;

/** What was done for families. */
@Action(function = "stats", value = "servicesAnalysis", access = Access.MANAGERS)
final class AnalyseServices extends Analysing<ServicesAnalysis> {

    AnalyseServices(Analyses analyses, Clock clock) {
        super(
                clock,
                analyses::services,
                Map.of(
                        "summary", ServicesAnalysis::summary,
                        "by-type", ServicesAnalysis::byType,
                        "by-worker", ServicesAnalysis::byWorker,
                        "rating-trend", ServicesAnalysis::ratingTrend));
    }
}
