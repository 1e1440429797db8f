package guahao.care.exports;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.ById;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How far a workbook is, and where to fetch it. */
@Action(function = "exports", value = "status", access = Access.MANAGERS)
final class GetExportStatus implements Handler<ById, GetExportStatus.Status> {

    @Serdeable
    record Status(
            String status,
            int progress,
            @Nullable String downloadUrl,
            @Nullable Long expiresAt) {}

    private final Exports exports;

    GetExportStatus(Exports exports) {
        this.exports = exports;
    }

    @Override
    public ById read(Payload payload) {
        payload.requestId();
        return new ById(payload.id("taskId"));
    }

    @Override
    public Status answer(ById wanted, Call call) {
        ExportTask task = exports.status(wanted.id(), call);
        return new Status(task.status(), task.progress(), exports.link(task, call), exports.linkExpiry(task));
    }
}
