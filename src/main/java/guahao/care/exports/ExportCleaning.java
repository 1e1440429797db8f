package guahao.care.exports;

import guahao.care.input.Moments;
import guahao.platform.files.FileStore;
import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Drops workbooks whose link has lapsed. */
@Singleton
final class ExportCleaning implements Job {

    private static final int BATCH = 100;
    private static final int MOST_ROUNDS = 100;

    private final ExportRepository rows;
    private final FileStore files;
    private final Clock clock;

    ExportCleaning(ExportRepository rows, FileStore files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "care.export-cleaning";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ExportTask> expired = rows.expired(Moments.now(clock), BATCH);
            expired.forEach(this::drop);
            if (expired.size() < BATCH) {
                return;
            }
        }
    }

    private void drop(ExportTask task) {
        if (task.file() != null) {
            files.delete(task.file());
            rows.forgetFile(task.id());
        }
    }
}
