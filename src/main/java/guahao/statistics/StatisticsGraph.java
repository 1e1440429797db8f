package guahao.statistics;

import graphql.schema.DataFetchingEnvironment;
import guahao.directory.Directory;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.Days;
import guahao.statistics.Audience.Growth;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.connection.PageAsked;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statistics in the read graph. */
@Singleton
final class StatisticsGraph implements GraphModule {

    /** What all statistics hang on. */
    private record Desk() {}

    private record Counted(Object kind, long registrations) {}

    private final Registrations registrations;
    private final DoctorReports doctorReports;
    private final Audience audience;
    private final Directory directory;
    private final Clock clock;

    /** On everything, so that all fields about the same days share one reading. */
    private final Batch<Days, Report> reports;

    StatisticsGraph(
            Registrations registrations,
            DoctorReports doctorReports,
            Audience audience,
            Directory directory,
            Clock clock) {
        this.registrations = registrations;
        this.doctorReports = doctorReports;
        this.audience = audience;
        this.directory = directory;
        this.clock = clock;
        reports = Batch.of(
                "statistics.reports",
                some -> some.stream().collect(Collectors.toMap(Function.identity(), registrations::everywhere)));
    }

    @Override
    public void wire(Graph graph) {
        graph.query("statistics", env -> new Desk())
                .enumeration("StatisticsSpan", Span.class)
                .enumeration("RankingOrder", RankingOrder.class);
        graph.type("Statistics", Desk.class)
                .fetch("registrations", (desk, env) -> report(env))
                .fetch("schedules", (desk, env) -> schedules(env))
                .fetch("users", (desk, env) -> audience.users())
                .fetch("visits", (desk, env) -> audience.visits(compared(env)));
        wireReport(graph);
        wireParts(graph);
    }

    private void wireReport(Graph graph) {
        graph.type("RegistrationFigures", Report.class)
                .value("from", report -> report.days().from())
                .value("to", report -> report.days().to())
                .value("registrations", report -> report.total().registrations())
                .value("revenue", report -> report.total().revenue())
                .value("completed", report -> report.total().completed())
                .value("bySlotType", report -> counted(report.bySlotType()))
                .value("byTimeSection", report -> counted(report.bySection()))
                .fetch("departments", (report, env) -> first(registrations.departments(report, order(env)), env))
                .fetch("doctors", (report, env) -> first(registrations.doctors(report, order(env)), env));
    }

    private void wireParts(Graph graph) {
        graph.type("SlotTypeCount", Counted.class)
                .value("slotType", Counted::kind)
                .value("registrations", Counted::registrations);
        graph.type("TimeSectionCount", Counted.class)
                .value("timeSection", Counted::kind)
                .value("registrations", Counted::registrations);
        graph.type("DepartmentFigures", Ranked.class)
                .value("department", one -> directory.department(one.id()).orElse(null))
                .value("registrations", one -> one.figures().registrations())
                .value("revenue", one -> one.figures().revenue());
        graph.type("DoctorFigures", Ranked.class)
                .value("doctor", one -> directory.doctor(one.id()).orElse(null))
                .value("registrations", one -> one.figures().registrations())
                .value("revenue", one -> one.figures().revenue());
        graph.type("ScheduleFigures", ScheduleFigures.class)
                .value("schedule", ScheduleFigures::schedule)
                .value("registrations", one -> one.figures().registrations())
                .value("utilizationRate", ScheduleFigures::utilization);
        graph.type("VisitGrowth", Growth.class)
                .value("total", Growth::total)
                .value("growthPercent", Growth::percent)
                .value("compareDays", Growth::days);
    }

    private static List<Counted> counted(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private CompletableFuture<Report> report(DataFetchingEnvironment env) {
        Scope scope = new Scope(
                Arguments.optionalId(env, "hospitalId"),
                Arguments.optionalId(env, "departmentId"),
                Arguments.optionalId(env, "doctorId"));
        return reports.load(env, days(env))
                .thenApply(everything -> registrations.part(Objects.requireNonNull(everything), scope));
    }

    private List<ScheduleFigures> schedules(DataFetchingEnvironment env) {
        return doctorReports.report(Arguments.id(env, "doctorId"), days(env)).schedules();
    }

    private Days days(DataFetchingEnvironment env) {
        LocalDate date = env.getArgument("date");
        Span span = env.getArgument("span");
        return Objects.requireNonNullElse(span, Span.TODAY)
                .until(Objects.requireNonNullElseGet(date, () -> LocalDate.now(clock)));
    }

    private static int compared(DataFetchingEnvironment env) {
        Integer days = env.getArgument("compareDays");
        if (days == null || days < 1 || days > Audience.MOST_DAYS) {
            throw Failure.Invalid.of(
                    new Problem("compareDays", Problem.Reason.INVALID, "必须在 1 到 " + Audience.MOST_DAYS + " 之间"));
        }
        return days;
    }

    private static RankingOrder order(DataFetchingEnvironment env) {
        return Objects.requireNonNullElse(env.getArgument("orderBy"), RankingOrder.REGISTRATIONS);
    }

    private static List<Ranked> first(List<Ranked> ranking, DataFetchingEnvironment env) {
        return ranking.stream().limit(PageAsked.size(env)).toList();
    }
}
