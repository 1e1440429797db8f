package guahao.planning.web;

import guahao.approval.Verdict;
import guahao.approval.web.ApprovalInput;
import guahao.approval.web.Audits;
import guahao.approval.web.Decided;
import guahao.directory.Listed;
import guahao.planning.WeekPlan;
import guahao.planning.WeekPlanFilter;
import guahao.planning.WeekPlans;
import guahao.planning.web.WeekPlanAnswers.Item;
import guahao.platform.audit.Actor;
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
import java.util.List;

/** Applications for weeks, as administrators decide them. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/audit/schedule")
class WeekPlanAuditController {

    private final WeekPlans plans;
    private final WeekPlanItems items;

    WeekPlanAuditController(WeekPlans plans, WeekPlanItems items) {
        this.plans = plans;
        this.items = items;
    }

    @Get
    Audits<Item> list(Query query) {
        PageRequest page = ApprovalInput.page(query);
        Listed<WeekPlan> found = plans.page(new WeekPlanFilter(null, ApprovalInput.status(query, null)), page);
        return Audits.of(found.total(), page, items.of(found.rows()));
    }

    @Get("/{id}")
    Item one(@PathVariable long id) {
        return items.of(List.of(plans.get(id))).getFirst();
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/approve")
    Decided approve(@PathVariable long id, Input input, Actor actor) {
        return decide(id, Verdict.approve(ApprovalInput.comment(input)), actor);
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/reject")
    Decided reject(@PathVariable long id, Input input, Actor actor) {
        return decide(id, Verdict.reject(ApprovalInput.comment(input)), actor);
    }

    private Decided decide(long id, Verdict verdict, Actor actor) {
        return Decided.of(id, plans.decide(id, verdict, actor));
    }
}
