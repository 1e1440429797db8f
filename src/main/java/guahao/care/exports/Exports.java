package guahao.care.exports;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Moments;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asking for a workbook, and being told where it is. */
@Singleton
final class Exports {

    private final ExportRepository rows;
    private final ParamsText texts;
    private final LinkSignature signature;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    Exports(
            ExportRepository rows,
            ParamsText texts,
            LinkSignature signature,
            CareAudit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.signature = signature;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    long create(ExportType type, ExportParams params, Call call) {
        return transactions.write(() -> {
            long id = rows.insert(type, texts.written(params), call.userId(), Moments.now(clock));
            audit.record(call, "exports.create", Map.of("taskId", Long.toString(id), "type", type.word()));
            return id;
        });
    }

    /** Handing out a link leaves an audit row. */
    ExportTask status(long id, Call call) {
        return transactions.write(() -> {
            ExportTask task = rows.find(id).orElseThrow(() -> new Failure.NotFound("care.export-unknown", "导出任务", id));
            if (!call.isAdmin() && !call.isBy(task.createdBy())) {
                throw new Failure.Forbidden();
            }
            if (task.hasLink(clock.millis())) {
                audit.record(call, "exports.status", Map.of("taskId", Long.toString(id), "status", task.status()));
            }
            return task;
        });
    }

    /** Null when there is nothing to fetch yet, or no longer. */
    @Nullable
    String link(ExportTask task, Call call) {
        if (!task.hasLink(clock.millis())) {
            return null;
        }
        String id = Long.toString(task.id());
        String expires = String.valueOf(task.expiresAt());
        return call.base() + "/v1/functions/exports/files/" + id + "?expires=" + expires + "&signature="
                + signature.of(id, expires);
    }

    @Nullable
    Long linkExpiry(ExportTask task) {
        return task.hasLink(clock.millis()) ? task.expiresAt() : null;
    }
}
