package guahao.workbench;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Marks yesterday's absences at night, and those of the days when no server was up. */
@Singleton
final class AbsenceJob implements Job {

    private static final LocalTime FROM = LocalTime.of(2, 0);

    private final Absences absences;
    private final AbsenceRepository repository;
    private final Clock clock;

    AbsenceJob(Absences absences, AbsenceRepository repository, Clock clock) {
        this.absences = absences;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "workbench.absences";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        markUpTo(lastDay(LocalDateTime.now(clock)));
    }

    static LocalDate lastDay(LocalDateTime now) {
        return now.toLocalDate().minusDays(now.toLocalTime().isBefore(FROM) ? 2 : 1);
    }

    private void markUpTo(LocalDate last) {
        LocalDate first = repository.markedUntil().map(day -> day.plusDays(1)).orElse(last);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            absences.mark(day);
            repository.markedUntil(day);
        }
    }
}
