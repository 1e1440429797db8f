package guahao.leave.web;

import guahao.approval.Verdict;
import guahao.approval.web.ApprovalInput;
import guahao.approval.web.Audits;
import guahao.approval.web.Decided;
import guahao.leave.LeaveDecisions;
import guahao.leave.LeaveFilter;
import guahao.leave.Leaves;
import guahao.leave.web.LeaveAnswers.AuditItem;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;

/** Leave of all doctors, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/audit/leave")
class LeaveAuditController {

    private final Leaves leaves;
    private final LeaveDecisions decisions;
    private final LeaveViews views;

    LeaveAuditController(Leaves leaves, LeaveDecisions decisions, LeaveViews views) {
        this.leaves = leaves;
        this.decisions = decisions;
        this.views = views;
    }

    @Get
    Audits<AuditItem> page(Query query) {
        return views.page(new LeaveFilter(null, ApprovalInput.status(query, null)), ApprovalInput.page(query));
    }

    @Get("/{id}")
    AuditItem item(@PathVariable long id) {
        return views.item(leaves.get(id));
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/approve")
    Decided approve(@PathVariable long id, Input input, Actor actor) {
        return Decided.of(id, decisions.decide(id, Verdict.approve(ApprovalInput.comment(input)), actor));
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/reject")
    Decided reject(@PathVariable long id, Input input, Actor actor) {
        return Decided.of(id, decisions.decide(id, Verdict.reject(ApprovalInput.comment(input)), actor));
    }
}
