package guahao.addslot.web;

import guahao.addslot.SlotRequests;
import guahao.addslot.Wish;
import guahao.addslot.web.AddSlotAnswers.Asked;
import guahao.addslot.web.AddSlotAnswers.Done;
import guahao.addslot.web.AddSlotAnswers.Item;
import guahao.approval.web.Audits;
import guahao.directory.Doctor;
import guahao.directory.SlotType;
import guahao.directory.Staff;
import guahao.directory.Staff.Member;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Objects;

/** Slots beyond those planned: an administrator adds one at once, a doctor asks for one. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller
class AddSlotController {

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_REASON = 500;

    private final Staff staff;
    private final SlotRequests requests;
    private final SlotRequestItems items;

    AddSlotController(Staff staff, SlotRequests requests, SlotRequestItems items) {
        this.staff = staff;
        this.requests = requests;
        this.items = items;
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/doctor/schedules/add-slot", "/schedules/add-slot"})
    Asked add(Input input, Caller caller, Actor actor) {
        Member member = staff.member(caller);
        Wish wish = wish(input.requiredFields());
        if (member.admin()) {
            return Asked.added(requests.add(wish, actor));
        }
        Doctor doctor = Objects.requireNonNull(member.doctor());
        return Asked.of(requests.ask(doctor, wish, actor));
    }

    private static Wish wish(Fields fields) {
        return new Wish(
                fields.requiredInteger("schedule_id"),
                fields.requiredInteger("patient_id"),
                SlotType.called(fields.requiredText("slot_type", LONGEST_WORD)),
                fields.text("reason", LONGEST_REASON));
    }

    @Get(uris = {"/doctor/schedules/add-slot", "/schedules/add-slot"})
    Audits<Item> list(Query query, Caller caller) {
        Doctor doctor = staff.doctor(caller);
        return items.page(doctor.id(), null, query);
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/doctor/schedules/add-slot/{id}/cancel", "/schedules/add-slot/{id}/cancel"})
    Done cancel(@PathVariable long id, Input input, Caller caller, Actor actor) {
        requests.cancel(staff.doctor(caller), id, actor);
        return new Done("已取消加号申请");
    }
}
