package guahao.consultation;

import guahao.patient.VisitHistory.Page;
import guahao.patient.VisitHistory.Whose;
import guahao.platform.database.Conditions;
import guahao.platform.database.Selects;
import guahao.platform.database.Selects.Select;
import guahao.platform.database.Statements;
import guahao.wire.graphql.connection.TimePlace;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the visits of many patients at once. */
@Singleton
final class VisitPageRepository {

    private static final Comparator<Visit> NEWEST_FIRST =
            Comparator.comparing(Visit::visitedAt).thenComparingLong(Visit::id).reversed();

    private final Statements statements;

    VisitPageRepository(Statements statements) {
        this.statements = statements;
    }

    Map<Page, List<Visit>> pages(Collection<Page> wanted) {
        Map<Page, List<Visit>> found = new HashMap<>();
        Selects.each(statements, wanted, VisitPageRepository::page, VisitRepository::read)
                .forEach((page, visits) ->
                        found.put(page, visits.stream().sorted(NEWEST_FIRST).toList()));
        return found;
    }

    private static Select page(Page page) {
        Conditions conditions = of(page.whose());
        TimePlace after = page.after();
        if (after != null) {
            conditions.and("visited_at <= ?", after.at()).and("(visited_at < ? or id < ?)", after.at(), after.id());
        }
        return new Select(
                VisitRepository.SELECT + conditions.sql() + VisitRepository.NEWEST_FIRST + " limit " + page.size(),
                conditions.values());
    }

    Map<Whose, Long> counts(Collection<Whose> wanted) {
        Map<Whose, Long> counts = new HashMap<>();
        Selects.each(statements, wanted, VisitPageRepository::count, row -> row.getLong(1))
                .forEach((whose, count) -> counts.put(whose, count.getFirst()));
        return counts;
    }

    private static Select count(Whose whose) {
        Conditions conditions = of(whose);
        return new Select("select count(*) from visit_record where " + conditions.sql(), conditions.values());
    }

    private static Conditions of(Whose whose) {
        return new Conditions().and("patient_id = ?", whose.patientId()).andIf("doctor_id = ?", whose.doctorId());
    }

    /** Those of these patients whom the doctor attended. */
    Set<Long> patientsOf(long doctorId, Collection<Long> patientIds) {
        Conditions conditions = new Conditions().in("patient_id", patientIds).and("doctor_id = ?", doctorId);
        return new HashSet<>(statements.query(
                "select distinct patient_id from visit_record where " + conditions.sql(),
                conditions,
                row -> row.getLong(1)));
    }
}
