package guahao.care.stats;

import guahao.care.stats.AnalysisRepository.Bed;
import guahao.care.users.Profiles;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The three analyses of a period. */
@Singleton
final class Analyses {

    private final AnalysisRepository rows;
    private final Profiles profiles;
    private final Clock clock;
    private final long totalBeds;

    Analyses(
            AnalysisRepository rows,
            Profiles profiles,
            Clock clock,
            @Value("${guahao.care.total-beds:0}") long totalBeds) {
        this.rows = rows;
        this.profiles = profiles;
        this.clock = clock;
        this.totalBeds = totalBeds;
    }

    ServicesAnalysis services(Span span) {
        return ServicesAnalysis.of(rows.services(span), span, profiles::names);
    }

    TenancyAnalysis tenancies(Span span) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> days =
                span.days().stream().filter(day -> !day.isAfter(today)).toList();
        LocalDate last = days.isEmpty() ? span.first() : days.getLast();
        var occupancy = new Occupancy(span.first(), days.size(), rows.bedStays(span.first(), last));
        List<Bed> beds = rows.beds(span.last());
        long total = totalBeds > 0 ? totalBeds : beds.size();
        return TenancyAnalysis.of(span, days, occupancy, beds, total, rows.endedStays(span));
    }

    ActivityAnalysis activities(Span span) {
        return ActivityAnalysis.of(span, rows.activities(span), rows.participants(span), LocalDate.now(clock));
    }
}
