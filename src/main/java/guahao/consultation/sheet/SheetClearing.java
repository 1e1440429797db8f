package guahao.consultation.sheet;

import guahao.platform.files.FileStore;
import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** Deletes sheets whose week is over. */
@Singleton
final class SheetClearing implements Job {

    private static final int SOME = 500;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SheetRepository repository;
    private final FileStore files;
    private final Clock clock;

    SheetClearing(SheetRepository repository, FileStore files, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consultation.sheets";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Sheet> due = repository.due(now, SOME);
        while (!due.isEmpty()) {
            for (Sheet sheet : due) {
                files.delete(sheet.stored());
                repository.cleared(sheet.name());
            }
            due = repository.due(now, SOME);
        }
        repository.forget(now.minus(REMEMBERED));
    }
}
