package guahao.consultation.sheet;

import guahao.consultation.VisitAccess;
import guahao.consultation.VisitAccess.Read;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.caller.Caller;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.platform.files.FileStore;
import guahao.platform.files.OpenFile;
import guahao.platform.files.PublishedFiles;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** Prints records of visits for those who may read them, and keeps what was printed for a week. */
@Singleton
public final class Sheets implements PublishedFiles {

    static final Duration KEPT = Duration.ofDays(7);

    private static final int RANDOM_BYTES = 16;
    private static final String TYPE = "application/pdf";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VisitAccess visits;
    private final SheetPrinter printer;
    private final SheetRepository repository;
    private final FileStore files;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Sheets(
            VisitAccess visits,
            SheetPrinter printer,
            SheetRepository repository,
            FileStore files,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.visits = visits;
        this.printer = printer;
        this.repository = repository;
        this.files = files;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param fileName as a person would call it */
    public record Printed(Sheet sheet, String fileName) {}

    /** @param fileName as a person would call it */
    public record Download(OpenFile file, String fileName) {}

    public Printed print(Caller caller, long visitId, Actor actor) {
        Read read = visits.read(caller, visitId, "无权生成该病历PDF");
        LocalDateTime now = now();
        byte[] pdf = printer.print(SheetContent.of(read.patient(), read.visit(), now));
        Sheet sheet = new Sheet(visitId, newName(), now, now.plus(KEPT));
        note(sheet, actor);
        files.putAs(sheet.stored(), new ByteArrayInputStream(pdf), pdf.length);
        return new Printed(sheet, fileName(read));
    }

    /** Before there is a file, and whatever becomes of the request: what lies there is always known to be cleared. */
    private void note(Sheet sheet, Actor actor) {
        transactions.writeApart(() -> {
            repository.add(sheet);
            record(actor, "visit.printed", sheet.visitId());
            return sheet;
        });
    }

    /** The newest. */
    public Download download(Caller caller, long visitId, Actor actor) {
        Read read = visits.find(caller, visitId, "无权下载该病历").orElseThrow(Sheets::none);
        Sheet sheet = repository.newestOf(visitId).orElseThrow(Sheets::none);
        if (sheet.isOverAt(now())) {
            throw new Failure.NotFound("care.sheet-expired", "病历PDF已过期，请重新生成");
        }
        OpenFile file = open(sheet).orElseThrow(Sheets::none);
        transactions.write(() -> {
            record(actor, "visit.downloaded", visitId);
            return sheet;
        });
        return new Download(file, fileName(read));
    }

    @Override
    public Optional<OpenFile> find(String path) {
        return Sheet.nameIn(path)
                .flatMap(repository::named)
                .filter(sheet -> sheet.path().equals(path))
                .filter(sheet -> !sheet.isOverAt(now()))
                .flatMap(this::open);
    }

    private Optional<OpenFile> open(Sheet sheet) {
        String stored = sheet.stored();
        return files.exists(stored) ? Optional.of(OpenFile.of(files, stored, TYPE)) : Optional.empty();
    }

    private void record(Actor actor, String action, long visitId) {
        trail.record(AuditEntry.of(actor.accountId(), action, "visit", visitId), actor.origin());
    }

    private static String fileName(Read read) {
        return "病历单_" + read.patient().name() + "_" + read.visit().visitedAt().toLocalDate() + ".pdf";
    }

    private static Failure none() {
        return new Failure.NotFound("care.sheet-unknown", "病历PDF文件不存在，请先生成病历");
    }

    private static String newName() {
        byte[] name = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
