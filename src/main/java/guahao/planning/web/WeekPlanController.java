package guahao.planning.web;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.directory.Staff;
import guahao.planning.Cell;
import guahao.planning.CellChange;
import guahao.planning.ClinicWeeks;
import guahao.planning.ManagedClinics;
import guahao.planning.Roster;
import guahao.planning.WeekPlans;
import guahao.planning.web.PlanningAnswers.Available;
import guahao.planning.web.PlanningAnswers.Managed;
import guahao.planning.web.PlanningAnswers.Section;
import guahao.planning.web.PlanningAnswers.Submitted;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;

/** The weeks of a department's clinics, for its heads. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/doctor/schedule")
class WeekPlanController {

    private final Staff staff;
    private final ManagedClinics clinics;
    private final ClinicWeeks weeks;
    private final Roster roster;
    private final WeekPlans plans;
    private final Directory directory;

    WeekPlanController(
            Staff staff,
            ManagedClinics clinics,
            ClinicWeeks weeks,
            Roster roster,
            WeekPlans plans,
            Directory directory) {
        this.staff = staff;
        this.clinics = clinics;
        this.weeks = weeks;
        this.roster = roster;
        this.plans = plans;
        this.directory = directory;
    }

    @Get("/clinics")
    List<Managed> clinics(Caller caller) {
        return clinics.of(staff.head(caller)).stream().map(Managed::of).toList();
    }

    @Get("/list")
    List<Section> week(Query query, Caller caller) {
        Doctor head = staff.head(caller);
        long clinicId = query.requiredInteger("clinicId");
        LocalDate first = PlanningWords.firstDay(query);
        Clinic clinic = clinics.get(head, clinicId);
        return weeks.of(clinic.id(), first).stream().map(Section::of).toList();
    }

    @Get("/available-doctors")
    List<Available> doctors(Query query, Caller caller) {
        Doctor head = staff.head(caller);
        long clinicId = query.requiredInteger("clinicId");
        Cell cell = PlanningWords.cell(query);
        Clinic clinic = clinics.get(head, clinicId);
        String department = directory
                .department(clinic.departmentId())
                .map(MinorDepartment::name)
                .orElse(null);
        return roster.of(clinic.departmentId(), cell).stream()
                .map(candidate -> Available.of(candidate, department))
                .toList();
    }

    @Idempotent(clientToken = true)
    @Post("/submit-change")
    Submitted submit(Input input, Caller caller, Actor actor) {
        Doctor head = staff.head(caller);
        Fields fields = input.requiredFields();
        long clinicId = fields.requiredInteger("clinicId");
        List<CellChange> changes = PlanningWords.changes(fields);
        return new Submitted("申请已提交，等待审核", plans.submit(head, clinicId, changes, actor));
    }
}
