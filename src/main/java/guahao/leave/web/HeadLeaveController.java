package guahao.leave.web;

import guahao.approval.ApprovalStatus;
import guahao.approval.Verdict;
import guahao.approval.web.ApprovalInput;
import guahao.approval.web.Audits;
import guahao.approval.web.Decided;
import guahao.directory.Doctor;
import guahao.directory.Staff;
import guahao.leave.Leave;
import guahao.leave.LeaveCounts;
import guahao.leave.LeaveDecisions;
import guahao.leave.LeaveFilter;
import guahao.leave.Leaves;
import guahao.leave.web.LeaveAnswers.AuditItem;
import guahao.leave.web.LeaveAnswers.Stats;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Leave of the department's doctors, for its heads. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/doctor")
class HeadLeaveController {

    private static final int USUAL_PAGE = 20;

    private final Staff staff;
    private final Leaves leaves;
    private final LeaveDecisions decisions;
    private final LeaveViews views;

    HeadLeaveController(Staff staff, Leaves leaves, LeaveDecisions decisions, LeaveViews views) {
        this.staff = staff;
        this.leaves = leaves;
        this.decisions = decisions;
        this.views = views;
    }

    @Get("/leave/audit")
    Audits<AuditItem> page(Query query, Caller caller) {
        Doctor head = staff.head(caller);
        ApprovalStatus status = ApprovalInput.status(query, ApprovalStatus.PENDING);
        return views.page(
                new LeaveFilter(leaves.doctors(head.departmentId()), status),
                PageRequest.ofHospital(query, USUAL_PAGE));
    }

    @Get("/leave/audit/{id}")
    AuditItem item(@PathVariable long id, Caller caller) {
        return views.item(own(id, caller));
    }

    @Idempotent(clientToken = true)
    @Post("/leave/audit/{id}/approve")
    Decided approve(@PathVariable long id, Input input, Caller caller, Actor actor) {
        own(id, caller);
        return Decided.of(id, decisions.decide(id, Verdict.approve(ApprovalInput.comment(input)), actor));
    }

    @Idempotent(clientToken = true)
    @Post("/leave/audit/{id}/reject")
    Decided reject(@PathVariable long id, Input input, Caller caller, Actor actor) {
        own(id, caller);
        return Decided.of(id, decisions.decide(id, Verdict.reject(ApprovalInput.requiredComment(input)), actor));
    }

    /** What waits for the head, and what was decided this month. */
    @Get("/approval/stats")
    Stats stats(Caller caller) {
        LeaveCounts counts =
                leaves.countsOfThisMonth(leaves.doctors(staff.head(caller).departmentId()));
        return new Stats(counts.pending(), counts.approved(), counts.rejected());
    }

    private Leave own(long id, Caller caller) {
        return leaves.get(id, staff.head(caller).departmentId());
    }
}
