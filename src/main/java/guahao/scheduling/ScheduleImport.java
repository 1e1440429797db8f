package guahao.scheduling;

import guahao.directory.NamedPlaces;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Takes over schedules that another system tells of, in one transaction; the same again changes nothing. */
@Singleton
public final class ScheduleImport {

    private final ScheduleRepository repository;
    private final ScheduleAdministration administration;
    private final NamedPlaces places;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleImport(
            ScheduleRepository repository,
            ScheduleAdministration administration,
            NamedPlaces places,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.administration = administration;
        this.places = places;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public ImportStatistics run(List<FeedEntry> entries, Actor by) {
        return transactions.write(() -> {
            ImportStatistics statistics = carryOut(plan(entries, by), by);
            audit.record(
                    new AuditEntry(by.accountId(), "schedules.imported", "schedule", null, statistics.asDetail()),
                    by.origin());
            return statistics;
        });
    }

    private ImportPlan plan(List<FeedEntry> entries, Actor by) {
        var named = new ImportedPlaces(places, entries, by);
        List<LocalDate> dates = entries.stream()
                .map(FeedEntry::date)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        KnownSchedules known = dates.isEmpty()
                ? new KnownSchedules()
                : KnownSchedules.lock(repository, named.doctorIds(), new Days(dates.getFirst(), dates.getLast()));
        return new ImportPlan(named, known, entries, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    private ImportStatistics carryOut(ImportPlan plan, Actor by) {
        repository.updateNumbers(plan.changed());
        plan.stopped().forEach(schedule -> administration.stop(schedule.id(), by));
        return plan.statistics(repository.insertAllWherePossible(plan.added()));
    }
}
