package guahao.planning.graph;

import guahao.approval.ApprovalStatus;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Doctors;
import guahao.directory.MinorDepartment;
import guahao.leave.Leave;
import guahao.leave.LeaveShift;
import guahao.planning.WeekPlan;
import guahao.platform.caller.Caller;
import guahao.scheduling.TimeSection;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.connection.ConnectionGraph;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a head of department has to know of, in the read graph. */
@Singleton
final class HeadshipGraph implements GraphModule {

    /** Somebody wanted in a section. */
    private record Section(LocalDate date, TimeSection section, long doctorId) {}

    private final Directory directory;
    private final Doctors doctors;
    private final HeadshipPages pages;

    HeadshipGraph(Directory directory, Doctors doctors, HeadshipPages pages) {
        this.directory = directory;
        this.doctors = doctors;
        this.pages = pages;
    }

    @Override
    public void wire(Graph graph) {
        graph.enumeration("ApprovalStatus", ApprovalStatus.class).enumeration("LeaveShift", LeaveShift.class);
        graph.type("Viewer", Caller.class)
                .value(
                        "headship",
                        caller -> doctors.ofAccount(caller.id())
                                .filter(Doctor::head)
                                .flatMap(head -> directory.department(head.departmentId()))
                                .map(this::headship)
                                .orElse(null));
        graph.type("Headship", Headship.class)
                .value("department", Headship::department)
                .fetch("leaves", pages::leaves)
                .fetch("weekPlans", pages::plans);
        ConnectionGraph.wire(graph, "LeaveApplication");
        ConnectionGraph.wire(graph, "WeekPlan");
        wireLeave(graph);
        wirePlan(graph);
    }

    private Headship headship(MinorDepartment department) {
        long id = department.id();
        return new Headship(
                department,
                directory.doctorsOfDepartments(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(Doctor::id)
                        .toList(),
                directory.clinicsOfDepartments(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(Clinic::id)
                        .toList());
    }

    private void wireLeave(Graph graph) {
        graph.type("LeaveApplication", Leave.class)
                .value("id", Leave::id)
                .value("doctor", leave -> doctor(leave.doctorId()))
                .value("date", Leave::date)
                .value("shift", Leave::shift)
                .value("reason", Leave::reason)
                .value("status", Leave::status)
                .value("submittedAt", Leave::submittedAt)
                .value("auditedAt", leave -> leave.approval().auditedAt())
                .value("auditRemark", leave -> leave.approval().remark());
    }

    private void wirePlan(Graph graph) {
        graph.type("WeekPlan", WeekPlan.class)
                .value("id", WeekPlan::id)
                .value("clinic", plan -> directory.clinic(plan.clinicId()).orElse(null))
                .value("weekStart", plan -> plan.matrix().week().monday())
                .value("submitter", plan -> doctor(plan.submitterId()))
                .value("status", plan -> plan.approval().status())
                .value("submittedAt", WeekPlan::submittedAt)
                .value("auditedAt", plan -> plan.approval().auditedAt())
                .value("auditRemark", plan -> plan.approval().remark())
                .value("sections", HeadshipGraph::sections);
        graph.type("PlannedSection", Section.class)
                .value("date", Section::date)
                .value("timeSection", Section::section)
                .value("doctor", section -> doctor(section.doctorId()));
    }

    private static List<Section> sections(WeekPlan plan) {
        return plan.matrix().week().cells().stream()
                .filter(cell -> plan.matrix().doctorAt(cell) != null)
                .map(cell -> new Section(
                        cell.date(),
                        cell.section(),
                        Objects.requireNonNull(plan.matrix().doctorAt(cell))))
                .toList();
    }

    private @Nullable Doctor doctor(long id) {
        return directory.doctor(id).orElse(null);
    }
}
