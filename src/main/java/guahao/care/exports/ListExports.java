package guahao.care.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's workbooks. */
@Action(function = "exports", value = "history", access = Access.MANAGERS)
final class ListExports implements Handler<Paging, ListExports.Page> {

    private static final int PAGE_SIZE = 20;

    @Serdeable
    record Item(
            @JsonProperty("_id") String id,
            String taskId,
            String type,
            ExportParams params,
            String status,
            @Nullable String downloadUrl,
            @Nullable Long expiresAt,
            long createdAt) {}

    @Serdeable
    record Page(List<Item> items, Paging.Meta meta, boolean hasMore) {}

    private final ExportRepository rows;
    private final Exports exports;
    private final ParamsText texts;

    ListExports(ExportRepository rows, Exports exports, ParamsText texts) {
        this.rows = rows;
        this.exports = exports;
        this.texts = texts;
    }

    @Override
    public Paging read(Payload payload) {
        return Paging.of(payload, PAGE_SIZE);
    }

    @Override
    public Page answer(Paging paging, Call call) {
        Paging.Meta meta = paging.meta(rows.count(call.userId()));
        List<Item> items = rows.page(call.userId(), paging).stream()
                .map(task -> item(task, call))
                .toList();
        return new Page(items, meta, meta.hasMore());
    }

    private Item item(ExportTask task, Call call) {
        String id = Long.toString(task.id());
        return new Item(
                id,
                id,
                task.type().word(),
                texts.read(task.params()),
                task.status(),
                exports.link(task, call),
                exports.linkExpiry(task),
                task.createdAt());
    }
}
