package guahao.care.stats;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Counts by days, and of whole tables. */
@Singleton
final class FigureRepository {

    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry("Patients", "care_patient"),
            Map.entry("Tenancies", "care_tenancy"),
            Map.entry("Services", "care_service"),
            Map.entry("Activities", "care_activity"),
            Map.entry("Registrations", "care_registration"),
            Map.entry("PermissionRequests", "care_permission_request"),
            Map.entry("Users", "care_user"),
            Map.entry("ExportTasks", "care_export"),
            Map.entry("Metrics", "care_metric"),
            Map.entry("Alerts", "care_alert"));

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59, 999_000_000);

    private final Statements statements;

    FigureRepository(Statements statements) {
        this.statements = statements;
    }

    /** Days without any are left out. */
    Map<LocalDate, Long> byDay(Scope scope, Span span) {
        Map<LocalDate, Long> counts = new HashMap<>();
        String day = scope == Scope.PATIENTS ? "date(" + scope.column() + ")" : scope.column();
        statements.query(
                "select " + day + ", count(*) from " + scope.table() + " where " + scope.column()
                        + " between ? and ? group by " + day,
                Values.of(span.first().atStartOfDay(), span.last().atTime(LAST_MOMENT)),
                row -> counts.put(row.getObject(1, LocalDate.class), row.getLong(2)));
        return counts;
    }

    boolean knows(String collection) {
        return COLLECTIONS.containsKey(collection);
    }

    long count(String collection) {
        return statements.number("select count(*) from " + COLLECTIONS.get(collection), Values.none());
    }
}
