package guahao.addslot.web;

import guahao.addslot.SlotRequests;
import guahao.addslot.web.AddSlotAnswers.Decision;
import guahao.addslot.web.AddSlotAnswers.Item;
import guahao.approval.Verdict;
import guahao.approval.web.ApprovalInput;
import guahao.approval.web.Audits;
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

/** Requests for added slots, as administrators decide them. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/audit/add-slot")
class AddSlotAuditController {

    private final SlotRequests requests;
    private final SlotRequestItems items;

    AddSlotAuditController(SlotRequests requests, SlotRequestItems items) {
        this.requests = requests;
        this.items = items;
    }

    @Get
    Audits<Item> list(Query query) {
        return items.page(null, ApprovalInput.status(query, null), query);
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/approve")
    Decision approve(@PathVariable long id, Input input, Actor actor) {
        return decide(id, Verdict.approve(ApprovalInput.comment(input)), actor);
    }

    @Idempotent(clientToken = true)
    @Post("/{id}/reject")
    Decision reject(@PathVariable long id, Input input, Actor actor) {
        return decide(id, Verdict.reject(ApprovalInput.comment(input)), actor);
    }

    private Decision decide(long id, Verdict verdict, Actor actor) {
        return Decision.of(id, requests.decide(id, verdict, actor));
    }
}
