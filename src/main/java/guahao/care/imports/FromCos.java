package guahao.care.imports;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.gateway.Handler;
import guahao.care.input.Complaint;
import guahao.care.input.Payload;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Imports a part of an uploaded workbook. */
@Action(function = "import-xlsx", value = "fromCos", access = Access.MANAGERS, repeatable = true, lengthy = true)
final class FromCos implements Handler<FromCos.Wanted, ImportReport> {

    private static final long STANDARD_LIMIT = 100;
    private static final long MOST = 1000;
    private static final long FARTHEST = Integer.MAX_VALUE - MOST;
    private static final int LONGEST_ID = 500;

    record Wanted(String fileId, boolean dryRun, int offset, int limit) {}

    private final ImportFiles files;
    private final Importing importing;
    private final CareAudit audit;
    private final Transactions transactions;

    FromCos(ImportFiles files, Importing importing, CareAudit audit, Transactions transactions) {
        this.files = files;
        this.importing = importing;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Wanted read(Payload payload) {
        if (!payload.has("fileID")) {
            throw new Failure.Invalid("argument.missing", "缺少 fileID");
        }
        String offsetName = payload.has("offset") || !payload.has("start") ? "offset" : "start";
        Long offset = payload.count(offsetName, FARTHEST, "offset 需为 ≥0 的整数");
        Long limit = payload.whole("limit", 1, MOST, "limit 需为 1–1000 的整数");
        return new Wanted(
                payload.required("fileID", payload.text("fileID", LONGEST_ID), ""),
                Boolean.TRUE.equals(payload.flag("dryRun")),
                Objects.requireNonNullElse(offset, 0L).intValue(),
                Objects.requireNonNullElse(limit, STANDARD_LIMIT).intValue());
    }

    @Override
    public ImportReport answer(Wanted wanted, Call call) {
        Sheet sheet = sheet(wanted, call);
        List<RowOutcome> outcomes = importing.run(sheet.rows(), wanted.dryRun(), call);
        ImportReport report = ImportReport.of(sheet, wanted, outcomes);
        transactions.write(() -> {
            note(wanted, report, call);
            return true;
        });
        return report;
    }

    private Sheet sheet(Wanted wanted, Call call) {
        try (InputStream workbook = files.open(wanted.fileId(), call)) {
            Sheet sheet = SheetReader.read(workbook, wanted.offset(), wanted.limit());
            if (!sheet.named()) {
                throw Complaint.about("fileID", "缺少“姓名”列");
            }
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Wanted wanted, ImportReport report, Call call) {
        audit.record(
                call,
                "import.run",
                Map.of(
                        "fileID", wanted.fileId(),
                        "rows", report.rows(),
                        "patients", report.importedPatients(),
                        "tenancies", report.importedTenancies(),
                        "dryRun", wanted.dryRun()));
    }
}
