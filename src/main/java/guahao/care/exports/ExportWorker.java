package guahao.care.exports;

import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.care.stats.Figures;
import guahao.care.stats.Scope;
import guahao.platform.files.FileStore;
import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the workbooks, those first whose maker died over them. */
@Singleton
final class ExportWorker implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration LINK_LIFE = Duration.ofMinutes(30);
    private static final Duration LONGEST_MAKING = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_TRIES = 3;
    private static final long LARGEST = 10L * 1024 * 1024;

    private final ExportRepository rows;
    private final ParamsText texts;
    private final Figures figures;
    private final FileStore files;
    private final Clock clock;

    ExportWorker(ExportRepository rows, ParamsText texts, Figures figures, FileStore files, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.figures = figures;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "care.exports";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        LocalDateTime now = Moments.now(clock);
        LocalDateTime takenBefore = now.minus(LONGEST_MAKING);
        if (rows.failAll(MOST_TRIES, takenBefore, now) > 0) {
            LOG.warn("Exports are given up that were tried {} times", MOST_TRIES);
        }
        for (ExportTask task : rows.due(takenBefore, MOST_AT_ONCE)) {
            if (rows.take(task, Moments.now(clock)) == 1) {
                make(task);
            }
        }
    }

    private void make(ExportTask task) {
        try {
            ExportParams params = texts.read(task.params());
            Scope scope = Words.known(Scope.class, params.scope());
            byte[] workbook = Workbooks.of(task.type().sheet(), figures.of(scope, params.span()));
            String file = files.put("care/exports", "xlsx", new ByteArrayInputStream(workbook), LARGEST);
            LocalDateTime now = Moments.now(clock);
            if (rows.finish(task, file, params.fileName(task.type()), now.plus(LINK_LIFE), now) == 0) {
                files.delete(file);
            }
        } catch (RuntimeException e) {
            LOG.warn("Export {} failed at try {} of {}", task.id(), task.retries() + 1, MOST_TRIES, e);
            rows.putBack(task, Moments.now(clock));
        }
    }
}
