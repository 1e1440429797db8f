package guahao.planning.web;

import guahao.approval.Approval;
import guahao.approval.Auditors;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.planning.Cell;
import guahao.planning.Week;
import guahao.planning.WeekMatrix;
import guahao.planning.WeekPlan;
import guahao.planning.web.WeekPlanAnswers.Item;
import guahao.planning.web.WeekPlanAnswers.Seat;
import guahao.scheduling.TimeSection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applications for weeks with the names in them. */
@Singleton
final class WeekPlanItems {

    private final Directory directory;
    private final Auditors auditors;

    WeekPlanItems(Directory directory, Auditors auditors) {
        this.directory = directory;
        this.auditors = auditors;
    }

    List<Item> of(List<WeekPlan> plans) {
        Map<Long, String> names =
                auditors.names(plans.stream().map(WeekPlan::approval).toList());
        return plans.stream().map(plan -> item(plan, names)).toList();
    }

    private Item item(WeekPlan plan, Map<Long, String> auditorNames) {
        Approval approval = plan.approval();
        Long auditor = approval.auditorId();
        Clinic clinic = directory.clinic(plan.clinicId()).orElse(null);
        Week week = plan.matrix().week();
        return new Item(
                plan.id(),
                clinic == null ? null : clinic.departmentId(),
                clinic == null ? null : departmentName(clinic),
                plan.clinicId(),
                clinic == null ? null : clinic.name(),
                plan.submitterId(),
                doctorName(plan.submitterId()),
                plan.submittedAt(),
                week.monday(),
                week.sunday(),
                null,
                approval.status().word(),
                auditor,
                auditor == null ? null : auditorNames.get(auditor),
                approval.auditedAt(),
                approval.remark(),
                approval.rejectReason(),
                seats(plan.matrix()));
    }

    private @Nullable String departmentName(Clinic clinic) {
        return directory
                .department(clinic.departmentId())
                .map(MinorDepartment::name)
                .orElse(null);
    }

    private @Nullable String doctorName(long id) {
        return directory.doctor(id).map(Doctor::name).orElse(null);
    }

    /** Monday first, the sections of each day in their order. */
    private List<List<@Nullable Seat>> seats(WeekMatrix matrix) {
        List<List<@Nullable Seat>> days = new ArrayList<>();
        List<Cell> cells = matrix.week().cells();
        int sections = TimeSection.values().length;
        for (int day = 0; day < Week.DAYS; day++) {
            List<@Nullable Seat> seats = new ArrayList<>();
            cells.subList(day * sections, (day + 1) * sections).forEach(cell -> seats.add(seat(matrix, cell)));
            days.add(seats);
        }
        return days;
    }

    private @Nullable Seat seat(WeekMatrix matrix, Cell cell) {
        Long doctor = matrix.doctorAt(cell);
        return doctor == null ? null : new Seat(doctor, doctorName(doctor));
    }
}
