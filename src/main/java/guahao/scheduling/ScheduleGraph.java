package guahao.scheduling;

import graphql.schema.DataFetchingEnvironment;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.directory.SlotType;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.connection.ConnectionGraph;
import guahao.wire.input.Dates;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Schedules in the read graph, and where they hang on doctors and departments. */
@Singleton
final class ScheduleGraph implements GraphModule {

    private static final int LONGEST_WINDOW = 62;

    private final Directory directory;
    private final SchedulePages pages;
    private final Batch<Long, Schedule> schedules;
    private final ScheduleBatches ofDoctor;
    private final ScheduleBatches ofDepartment;

    ScheduleGraph(Schedules schedules, ScheduleMemory memory, SchedulePages pages, Directory directory) {
        this.directory = directory;
        this.pages = pages;
        this.schedules = Batch.of("scheduling.schedules", schedules::schedules);
        ofDoctor = new ScheduleBatches("scheduling.ofDoctor", memory::ofDoctors);
        ofDepartment = new ScheduleBatches("scheduling.ofDepartment", schedules::ofDepartments);
    }

    @Override
    public void wire(Graph graph) {
        graph.query("schedule", env -> schedules.load(env, Arguments.id(env, "id")))
                .query("schedules", pages::page)
                .enumeration("TimeSection", TimeSection.class)
                .enumeration("SlotType", SlotType.class)
                .enumeration("ScheduleStatus", ScheduleStatus.class);
        ConnectionGraph.wire(graph, "Schedule");
        graph.type("Doctor", Doctor.class).fetch("schedules", this::ofDoctor);
        graph.type("Department", MinorDepartment.class)
                .fetch("schedules", (department, env) -> ofDepartment.load(env, department.id(), days(env)));
        wireSchedule(graph);
    }

    private void wireSchedule(Graph graph) {
        graph.type("Schedule", Schedule.class)
                .value("id", Schedule::id)
                .value("date", Schedule::date)
                .value("timeSection", Schedule::section)
                .value("slotType", Schedule::slotType)
                .value("status", ScheduleStatus::of)
                .value("totalSlots", Schedule::totalSlots)
                .value("remainingSlots", Schedule::remainingSlots)
                .value("price", Schedule::price)
                .value(
                        "doctor",
                        schedule -> directory.doctor(schedule.doctorId()).orElse(null))
                .value(
                        "clinic",
                        schedule -> directory.clinic(schedule.clinicId()).orElse(null));
    }

    /** The bookable ones are picked from what is read anyway, so that both wishes share a reading. */
    private CompletableFuture<List<Schedule>> ofDoctor(Doctor doctor, DataFetchingEnvironment env) {
        CompletableFuture<List<Schedule>> all = ofDoctor.load(env, doctor.id(), days(env));
        return Boolean.TRUE.equals(env.getArgument("bookableOnly"))
                ? all.thenApply(
                        some -> some.stream().filter(Schedule::isBookable).toList())
                : all;
    }

    private static Days days(DataFetchingEnvironment env) {
        return window(env.getArgument("from"), env.getArgument("to"));
    }

    /** The days of a window, whose ends the schema requires. */
    static Days window(@Nullable LocalDate from, @Nullable LocalDate to) {
        Days days = new Days(Objects.requireNonNull(from), Objects.requireNonNull(to));
        Dates.requireRange(days.from(), days.to(), LONGEST_WINDOW);
        return days;
    }
}
