package guahao.consultation.web;

import guahao.booking.Appointment;
import guahao.consultation.Desk;
import guahao.consultation.Line;
import guahao.consultation.Lines;
import guahao.consultation.NamedOrders;
import guahao.consultation.web.QueueAnswers.Called;
import guahao.consultation.web.QueueAnswers.Completed;
import guahao.consultation.web.QueueAnswers.Item;
import guahao.consultation.web.QueueAnswers.Passed;
import guahao.consultation.web.QueueAnswers.PassedItem;
import guahao.consultation.web.QueueAnswers.Queue;
import guahao.consultation.web.QueueAnswers.ScheduleInfo;
import guahao.consultation.web.QueueAnswers.Stats;
import guahao.directory.Staff;
import guahao.directory.Staff.Member;
import guahao.platform.caller.Caller;
import guahao.scheduling.Schedule;
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

/** The queue of a schedule, for its doctor and for administrators. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/doctor/consultation")
class ConsultationController {

    private final Staff staff;
    private final NamedOrders named;
    private final Lines lines;
    private final Desk desk;
    private final QueueItems items;

    ConsultationController(Staff staff, NamedOrders named, Lines lines, Desk desk, QueueItems items) {
        this.staff = staff;
        this.named = named;
        this.lines = lines;
        this.desk = desk;
        this.items = items;
    }

    @Get("/queue")
    Queue queue(Query query, Caller caller) {
        Member member = staff.member(caller);
        long id = query.requiredInteger("schedule_id");
        Line line = lines.of(named.schedule(member, id));
        QueueItems.Shown shown = items.of(line);
        Schedule schedule = line.schedule();
        return new Queue(
                stats(line),
                new ScheduleInfo(
                        schedule.id(),
                        schedule.doctorId(),
                        schedule.date(),
                        schedule.section().label()),
                shown.item(line.current()),
                shown.item(line.first()),
                shown.items(line.queue()),
                shown.waiting(),
                shown.items(line.completed()));
    }

    private static Stats stats(Line line) {
        return new Stats(
                line.schedule().totalSlots(),
                line.confirmedCount(),
                line.waitlist().size(),
                line.completed().size(),
                line.queue().size(),
                line.passedCount());
    }

    @Idempotent(clientToken = true)
    @Post("/next")
    Called next(Input input, Caller caller) {
        Member member = staff.member(caller);
        Line line = desk.next(named.schedule(member, input.fields().requiredInteger("schedule_id")));
        Item called = items.of(line).item(line.current());
        return new Called(
                called == null ? "队列已空" : "已呼叫下一位",
                called,
                called,
                line.schedule().id());
    }

    @Idempotent(clientToken = true)
    @Post("/pass")
    Passed pass(Input input, Caller caller) {
        Member member = staff.member(caller);
        Fields fields = input.fields();
        Integer limit = ConsultationWords.passLimit(fields);
        Desk.Passed passed = desk.pass(order(member, fields), limit);
        QueueItems.Shown shown = items.of(passed.line(), passed.passed());
        Item called = shown.item(passed.line().current());
        return new Passed(
                "过号成功",
                new PassedItem(shown.shown(passed.passed()), passed.missed()),
                called,
                called,
                passed.line().schedule().id());
    }

    @Idempotent(clientToken = true)
    @Post("/complete")
    Completed complete(Input input, Caller caller) {
        Member member = staff.member(caller);
        Fields fields = input.fields();
        var texts = ConsultationWords.texts(fields);
        Desk.Completed done = desk.complete(order(member, fields), texts);
        return new Completed(
                "就诊完成",
                items.of(done.line(), done.completed()).shown(done.completed()),
                done.line().schedule().id());
    }

    private Appointment order(Member member, Fields fields) {
        Long order = ConsultationWords.orderId(fields);
        return order == null
                ? named.order(member, fields.requiredInteger("patient_id"), fields.requiredInteger("schedule_id"))
                : named.order(member, order);
    }
}
