package guahao.care.audits;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.gateway.Handler;
import guahao.care.input.Bounds;
import guahao.care.input.Moments;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.platform.audit.AuditFilter;
import guahao.platform.audit.AuditReading;
import guahao.platform.audit.RecordedEntry;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The house's audit rows, newest first. */
@Action(function = "audits", value = "list", access = Access.ADMINS)
final class ListAudits implements Handler<ListAudits.Wanted, ListAudits.Page> {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_ACTION = 64;
    private static final String EXPORT = "export.";
    private static final String EXPORTS = "exports.";

    record Wanted(AuditFilter filter, Paging paging) {}

    @Serdeable
    record Row(
            @JsonProperty("_id") String id,
            @Nullable String actorId,
            String action,
            JsonNode target,
            @Nullable String requestId,
            long createdAt,
            @Nullable String ip) {

        static Row of(RecordedEntry entry) {
            return new Row(
                    Long.toString(entry.id()),
                    entry.actorId() == null ? null : Long.toString(entry.actorId()),
                    entry.action(),
                    entry.detail(),
                    entry.origin().requestId(),
                    Moments.millis(entry.at()),
                    entry.origin().address());
        }
    }

    @Serdeable
    record Page(List<Row> items, Paging.Meta meta) {}

    private final AuditReading entries;

    ListAudits(AuditReading entries) {
        this.entries = entries;
    }

    @Override
    public Wanted read(Payload payload) {
        Payload filter = payload.object("filter");
        Bounds range = Bounds.of(filter, "from", "to");
        var wanted = new AuditFilter(
                CareAudit.TARGET_TYPE,
                null,
                range.from(),
                range.to(),
                actions(filter.text("action", LONGEST_ACTION)),
                filter.optionalId("actorId"));
        return new Wanted(wanted, Paging.of(payload, PAGE_SIZE));
    }

    /** Older clients know exports under another name. */
    private static List<String> actions(@Nullable String action) {
        if (action == null) {
            return List.of();
        }
        if (action.startsWith(EXPORT)) {
            return List.of(action, EXPORTS + action.substring(EXPORT.length()));
        }
        return action.startsWith(EXPORTS)
                ? List.of(action, EXPORT + action.substring(EXPORTS.length()))
                : List.of(action);
    }

    @Override
    public Page answer(Wanted wanted, Call call) {
        List<Row> items = entries
                .page(wanted.filter(), wanted.paging().offset(), wanted.paging().size())
                .stream()
                .map(Row::of)
                .toList();
        return new Page(items, wanted.paging().meta(entries.count(wanted.filter())));
    }
}
