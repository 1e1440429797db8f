package guahao.workbench.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.consultation.Line;
import guahao.consultation.Lines;
import guahao.directory.Doctor;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.GraphModule;
import guahao.workbench.DayOfDoctor;
import guahao.workbench.DayOfDoctor.Counts;
import guahao.workbench.Shift;
import guahao.workbench.ShiftStage;
import guahao.workbench.Shifts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** What a doctor has to do today, with as many statements for many doctors as for one. */
@Singleton
final class WorkdayGraph implements GraphModule {

    private static final Counts NONE = new Counts(0, 0, 0);

    private final Clock clock;
    private final Batch<Long, List<Shift>> shifts;
    private final Batch<Long, Counts> counts;
    private final Batch<Long, Line> lines;

    WorkdayGraph(Shifts shifts, DayOfDoctor day, Lines lines, Clock clock) {
        this.clock = clock;
        this.shifts = Batch.of("workbench.shifts", ids -> shifts.of(ids, LocalDate.now(clock)));
        this.counts = Batch.of("workbench.counts", day::counts);
        this.lines = Batch.of("workbench.lines", lines::of);
    }

    @Override
    public void wire(Graph graph) {
        graph.type("Doctor", Doctor.class).fetch("today", this::today);
        graph.type("Workday", Workday.class)
                .value("date", Workday::date)
                .fetch("shifts", (day, env) -> shifts.load(env, day.doctorId(), List.of()))
                .fetch("statistics", (day, env) -> counts.load(env, day.doctorId(), NONE));
        graph.type("WorkdayStatistics", Counts.class)
                .value("pending", Counts::pending)
                .value("ongoing", Counts::ongoing)
                .value("completed", Counts::completed)
                .value("total", Counts::total);
        wireShift(graph);
        wireQueue(graph);
    }

    private Workday today(Doctor doctor, DataFetchingEnvironment env) {
        Caller caller = GraphContext.of(env).signedIn();
        if (!caller.admin() && !Objects.equals(doctor.accountId(), caller.id())) {
            throw new Failure.Forbidden();
        }
        return new Workday(doctor.id(), LocalDate.now(clock));
    }

    private void wireShift(Graph graph) {
        graph.enumeration("ShiftStage", ShiftStage.class);
        graph.type("Shift", Shift.class)
                .value("schedule", shift -> shift.session().schedule())
                .value("startsAt", Shift::start)
                .value("endsAt", Shift::end)
                .value("stage", shift -> shift.stageAt(LocalDateTime.now(clock)))
                .value("checkedInAt", Shift::checkedInAt)
                .value("checkedOutAt", Shift::checkedOutAt)
                .fetch(
                        "queue",
                        (shift, env) ->
                                lines.load(env, shift.session().schedule().id()));
    }

    private static void wireQueue(Graph graph) {
        graph.type("DoctorQueue", Line.class)
                .value("current", QueuePlace::current)
                .value("waiting", QueuePlace::waiting)
                .value("waitingCount", line -> line.queue().size())
                .value("confirmedCount", Line::confirmedCount)
                .value("waitlistCount", line -> line.waitlist().size())
                .value("completedCount", line -> line.completed().size())
                .value("passedCount", Line::passedCount);
        graph.type("QueuePlace", QueuePlace.class)
                .value("number", QueuePlace::number)
                .value("passCount", place -> place.entry().turn().passCount())
                .value("calledAt", place -> place.entry().turn().calledAt())
                .value("appointment", place -> place.entry().order());
    }
}
