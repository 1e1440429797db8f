package guahao.statistics.web;

import guahao.directory.SlotType;
import guahao.scheduling.Schedule;
import guahao.scheduling.TimeSection;
import guahao.statistics.DoctorReport;
import guahao.statistics.DoctorReports;
import guahao.statistics.Figures;
import guahao.statistics.Ranked;
import guahao.statistics.RankingOrder;
import guahao.statistics.Registrations;
import guahao.statistics.Report;
import guahao.statistics.ScheduleFigures;
import guahao.statistics.web.StatisticsAnswers.Area;
import guahao.statistics.web.StatisticsAnswers.Department;
import guahao.statistics.web.StatisticsAnswers.DepartmentPart;
import guahao.statistics.web.StatisticsAnswers.Doctor;
import guahao.statistics.web.StatisticsAnswers.DoctorPart;
import guahao.statistics.web.StatisticsAnswers.Hospital;
import guahao.statistics.web.StatisticsAnswers.SchedulePart;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Prints reports with the names of what they are of. */
@Singleton
final class ReportViews {

    private static final RankingOrder ORDER = RankingOrder.REGISTRATIONS;

    private final Registrations registrations;
    private final DoctorReports doctors;
    private final Names names;

    ReportViews(Registrations registrations, DoctorReports doctors, Names names) {
        this.registrations = registrations;
        this.doctors = doctors;
        this.names = names;
    }

    Hospital everywhere(Period period) {
        Report report = registrations.everywhere(period.days());
        Figures total = report.total();
        return new Hospital(
                period.onlyDay(),
                period.span().word(),
                report.days().from(),
                report.days().to(),
                total.registrations(),
                slotTypes(report),
                total.revenue(),
                total.completed());
    }

    Area ofHospital(long id, Period period) {
        Report report = registrations.ofHospital(id, period.days());
        Figures total = report.total();
        return new Area(
                id,
                names.hospital(id),
                report.days().from(),
                report.days().to(),
                total.registrations(),
                slotTypes(report),
                total.revenue(),
                total.completed(),
                registrations.departments(report, ORDER).stream()
                        .map(this::department)
                        .toList());
    }

    private DepartmentPart department(Ranked department) {
        return new DepartmentPart(
                department.id(),
                names.department(department.id()),
                department.figures().registrations(),
                department.figures().revenue());
    }

    Department ofDepartment(long id, Period period) {
        Report report = registrations.ofDepartment(id, period.days());
        Figures total = report.total();
        return new Department(
                id,
                names.department(id),
                report.days().from(),
                report.days().to(),
                total.registrations(),
                slotTypes(report),
                total.revenue(),
                total.completed(),
                registrations.doctors(report, ORDER).stream().map(this::doctor).toList());
    }

    private DoctorPart doctor(Ranked doctor) {
        return new DoctorPart(
                doctor.id(),
                names.doctor(doctor.id()),
                names.title(doctor.id()),
                doctor.figures().registrations(),
                doctor.figures().revenue());
    }

    Doctor ofDoctor(long id, Period period) {
        DoctorReport ofDoctor = doctors.report(id, period.days());
        Report report = ofDoctor.report();
        Figures total = report.total();
        return new Doctor(
                id,
                names.doctor(id),
                names.title(id),
                names.departmentOfDoctor(id),
                report.days().from(),
                report.days().to(),
                total.registrations(),
                slotTypes(report),
                total.revenue(),
                total.completed(),
                labelled(report.bySection(), TimeSection::label),
                ofDoctor.schedules().stream().map(this::schedule).toList());
    }

    private SchedulePart schedule(ScheduleFigures figures) {
        Schedule schedule = figures.schedule();
        return new SchedulePart(
                schedule.id(),
                names.clinic(schedule.clinicId()),
                schedule.section().label(),
                schedule.slotType().label(),
                figures.figures().registrations(),
                schedule.totalSlots(),
                figures.utilization());
    }

    private static Map<String, Long> slotTypes(Report report) {
        return labelled(report.bySlotType(), SlotType::label);
    }

    private static <K> Map<String, Long> labelled(SortedMap<K, Long> counts, Function<K, String> label) {
        Map<String, Long> labelled = new LinkedHashMap<>();
        counts.forEach((kind, count) -> labelled.put(label.apply(kind), count));
        return labelled;
    }
}
