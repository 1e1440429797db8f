package guahao.audit.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.platform.audit.AuditFilter;
import guahao.platform.audit.AuditReading;
import guahao.platform.audit.RecordedEntry;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.InputObject;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.ConnectionGraph;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The audit trail in the read graph, to administrators. */
@Singleton
final class AuditGraph implements GraphModule {

    private static final int LONGEST_WORD = 64;

    /** Clients see whole seconds, and a second is over with its last millisecond. */
    private static final int LAST_MILLIS = 999;

    private static final Keyset<RecordedEntry, Long> NEWEST_FIRST = Keyset.byId("auditLogs", RecordedEntry::id);

    private final AuditReading entries;
    private final Batch<Long, Account> accounts;

    AuditGraph(AuditReading entries, Accounts accounts) {
        this.entries = entries;
        this.accounts = Batch.of("audit.accounts", accounts::find);
    }

    @Override
    public void wire(Graph graph) {
        graph.query("auditLogs", this::page);
        ConnectionGraph.wire(graph, "AuditLog");
        graph.type("AuditLog", RecordedEntry.class)
                .value("id", RecordedEntry::id)
                .value("at", RecordedEntry::at)
                .value("actorId", RecordedEntry::actorId)
                .fetch("actorName", this::actorName)
                .value("action", RecordedEntry::action)
                .value("targetType", RecordedEntry::targetType)
                .value("targetId", RecordedEntry::targetId)
                .value("address", entry -> entry.origin().address())
                .value("requestId", entry -> entry.origin().requestId())
                .value("hash", RecordedEntry::hash);
    }

    private Connection<RecordedEntry> page(DataFetchingEnvironment env) {
        PageAsked<Long> asked = NEWEST_FIRST.asked(env);
        AuditFilter filter = filter(InputObject.of(env, "filter"));
        return Connection.of(
                NEWEST_FIRST,
                asked,
                page -> entries.before(filter, page.after(), page.rows()),
                () -> entries.count(filter));
    }

    private static AuditFilter filter(InputObject given) {
        LocalDateTime to = given.value("to", LocalDateTime.class);
        String action = given.text("action", LONGEST_WORD);
        return new AuditFilter(
                given.text("targetType", LONGEST_WORD),
                given.text("targetId", LONGEST_WORD),
                given.value("from", LocalDateTime.class),
                to == null ? null : to.truncatedTo(ChronoUnit.SECONDS).plus(LAST_MILLIS, ChronoUnit.MILLIS),
                action == null ? List.of() : List.of(action),
                given.id("actorId"));
    }

    private @Nullable Object actorName(RecordedEntry entry, DataFetchingEnvironment env) {
        Long actor = entry.actorId();
        return actor == null ? null : name(accounts.load(env, actor));
    }

    private static CompletableFuture<@Nullable String> name(CompletableFuture<@Nullable Account> account) {
        return account.thenApply(found -> found == null ? null : found.name());
    }
}
