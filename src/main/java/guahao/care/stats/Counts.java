package guahao.care.stats;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import guahao.platform.audit.AuditFilter;
import guahao.platform.audit.AuditReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many rows the collections have; null for those that there are not. */
@Action(function = "stats", value = "counts", access = Access.MANAGERS)
final class Counts implements Handler<Counts.Wanted, Map<String, @Nullable Long>> {

    private static final List<String> STANDARD = List.of("Patients", "Tenancies", "Activities", "Registrations");
    private static final String AUDITS = "AuditLogs";
    private static final int MOST = 50;
    private static final int LONGEST = 64;

    record Wanted(List<String> collections) {}

    private final FigureRepository rows;
    private final AuditReading audits;

    Counts(FigureRepository rows, AuditReading audits) {
        this.rows = rows;
        this.audits = audits;
    }

    @Override
    public Wanted read(Payload payload) {
        List<String> collections = payload.texts("collections", MOST, LONGEST, "collections 格式不正确");
        return new Wanted(collections == null ? STANDARD : collections);
    }

    @Override
    public Map<String, @Nullable Long> answer(Wanted wanted, Call call) {
        Map<String, @Nullable Long> counts = new LinkedHashMap<>();
        for (String name : wanted.collections()) {
            counts.put(name, count(name));
        }
        return counts;
    }

    private @Nullable Long count(String name) {
        if (name.equals(AUDITS)) {
            return audits.count(new AuditFilter(CareAudit.TARGET_TYPE, null, null, null, List.of(), null));
        }
        return rows.knows(name) ? (Long) rows.count(name) : null;
    }
}
