package guahao.care.imports;

import guahao.care.gateway.Call;
import guahao.care.imports.ImportFileRepository.ImportFile;
import guahao.care.input.Moments;
import guahao.platform.failure.Failure;
import guahao.platform.files.FileStore;
import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;

/** Uploaded workbooks, kept a day for who uploaded them. */
@Singleton
final class ImportFiles implements Job {

    static final int LARGEST = 10 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 200;

    private final ImportFileRepository rows;
    private final FileStore files;
    private final Clock clock;

    ImportFiles(ImportFileRepository rows, FileStore files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** @return the id to import it by */
    String keep(byte[] sent, Call call) {
        Unpacked.requireReasonable(sent);
        byte[] content = readable(sent);
        String id = UUID.randomUUID().toString().replace("-", "");
        String file = files.put("care/imports", "xlsx", new ByteArrayInputStream(content), LARGEST);
        rows.insert(new ImportFile(id, file, call.userId()), Moments.now(clock));
        return id;
    }

    private static byte[] readable(byte[] sent) {
        try {
            SheetReader.read(new ByteArrayInputStream(sent), 0, 0);
            return sent;
        } catch (Failure.Invalid unreadable) {
            byte[] content = rewritten(sent, unreadable);
            SheetReader.read(new ByteArrayInputStream(content), 0, 0);
            return content;
        }
    }

    private static byte[] rewritten(byte[] sent, Failure unreadable) {
        try {
            return DateCells.asTexts(sent);
        } catch (IOException | RuntimeException e) {
            throw unreadable;
        }
    }

    InputStream open(String id, Call call) {
        return rows.find(id, oldest())
                .filter(file -> call.isAdmin() || call.isBy(file.uploadedBy()))
                .map(file -> files.open(file.file()))
                .orElseThrow(() -> new Failure.NotFound("care.import-file-unknown", "导入文件", id));
    }

    private LocalDateTime oldest() {
        return Moments.now(clock).minus(KEPT);
    }

    @Override
    public String name() {
        return "care.import-files";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        rows.before(oldest(), BATCH).forEach(file -> {
            files.delete(file.file());
            rows.delete(file.id());
        });
    }
}
