package guahao.patient.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.directory.Directory;
import guahao.patient.Visit;
import guahao.patient.VisitHistory;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.ConnectionGraph;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import guahao.wire.graphql.connection.TimePlace;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Visits in the read graph. */
@Singleton
final class VisitGraph implements GraphModule {

    private static final Keyset<Visit, TimePlace> ORDER = TimePlace.order("visit", VisitGraph::place);

    private final Directory directory;
    private final List<VisitHistory> histories;
    private final Batch<VisitHistory.Page, List<Visit>> pages = Batch.of("patient.visits", this::pages);
    private final Batch<VisitHistory.Whose, Long> counts = Batch.of("patient.visitCounts", this::counts);

    VisitGraph(Directory directory, List<VisitHistory> histories) {
        this.directory = directory;
        this.histories = histories;
    }

    private static TimePlace place(Visit visit) {
        return new TimePlace(visit.visitedAt(), visit.id());
    }

    @Override
    public void wire(Graph graph) {
        graph.type("Patient", SeenPatient.class).fetch("visits", this::visits);
        ConnectionGraph.wire(graph, "Visit");
        graph.type("Visit", Visit.class)
                .value("id", Visit::id)
                .value("outpatientNo", Visit::outpatientNo)
                .value("visitedAt", Visit::visitedAt)
                .value("chiefComplaint", Visit::chiefComplaint)
                .value("presentIllness", Visit::presentIllness)
                .value("auxiliaryExam", Visit::auxiliaryExam)
                .value("diagnosis", Visit::diagnosis)
                .value("prescription", Visit::prescription)
                .value("department", visit -> found(visit.departmentId(), directory::department))
                .value("doctor", visit -> found(visit.doctorId(), directory::doctor));
    }

    private static <T> @Nullable T found(@Nullable Long id, Function<Long, Optional<T>> find) {
        return id == null ? null : find.apply(id).orElse(null);
    }

    private Object visits(SeenPatient seen, DataFetchingEnvironment env) {
        PageAsked<TimePlace> asked = ORDER.asked(env);
        if (!seen.sight().confidential()) {
            return Connection.batched(ORDER, asked, List::of, () -> CompletableFuture.completedFuture(0L));
        }
        var whose = new VisitHistory.Whose(
                seen.id(), seen.sight().full() ? null : seen.sight().doctorId());
        var page = new VisitHistory.Page(whose, asked.after(), asked.rows());
        return pages.load(env, page, List.of())
                .thenApply(rows -> Connection.batched(ORDER, asked, () -> rows, () -> counts.load(env, whose, 0L)));
    }

    private Map<VisitHistory.Page, List<Visit>> pages(Set<VisitHistory.Page> wanted) {
        Map<VisitHistory.Page, List<Visit>> all = new HashMap<>();
        histories.forEach(history -> history.pages(wanted)
                .forEach((page, visits) -> all.merge(page, visits, (some, more) -> first(page.size(), some, more))));
        return all;
    }

    private static List<Visit> first(int size, List<Visit> some, List<Visit> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparing(VisitGraph::place))
                .limit(size)
                .toList();
    }

    private Map<VisitHistory.Whose, Long> counts(Set<VisitHistory.Whose> wanted) {
        Map<VisitHistory.Whose, Long> all = new HashMap<>();
        histories.forEach(
                history -> history.counts(wanted).forEach((whose, count) -> all.merge(whose, count, Long::sum)));
        return all;
    }
}
