package guahao.consultation.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.consultation.Desks;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calling, passing over and completing. */
@ServerTest
class QueueOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final Ward ward;
    private final Person doctor;
    private final Someone me;
    private final long schedule;

    QueueOverHttpTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
        me = kit.someone();
        schedule = kit.schedule(ward, 2, 3);
    }

    private static String order(long id) {
        return "{\"order_id\":" + id + "}";
    }

    private Answer queue() {
        return ok(desks.queue(http, doctor, schedule));
    }

    private Answer next() {
        return desks.next(http, doctor, schedule);
    }

    @Test
    void everybodyStandsWhereHeBelongs() {
        long first = desks.confirmed(http, me, schedule);
        Someone second = kit.someone();
        long other = desks.confirmed(http, second, schedule);
        kit.booked(http, kit.someone(), schedule);
        kit.joined(http, kit.someone(), schedule);
        Answer empty = queue();
        assertThat(empty.at("message.currentPatient")).isNull();
        assertThat(empty.number("message.nextPatient.orderId")).isEqualTo(first);
        assertThat(empty.at("message.queue.1.queueNumber")).isEqualTo("A002");
        Answer called = ok(next());
        assertThat(called.at("message.detail")).isEqualTo("已呼叫下一位");
        assertThat(called.number("message.calledPatient.orderId")).isEqualTo(first);
        assertThat(called.at("message.nextPatient")).isEqualTo(called.at("message.calledPatient"));
        Answer queue = queue();
        assertThat(queue.at("message.currentPatient.isCall")).isEqualTo(true);
        assertThat(queue.at("message.currentPatient.queueNumber")).isEqualTo("A001");
        assertThat(queue.number("message.queue.0.orderId")).isEqualTo(other);
        assertThat(queue.at("message.queue.0.queueNumber")).isEqualTo("A002");
        assertThat(queue.at("message.queue.0.callTime")).isNull();
        assertThat(queue.number("message.waitlist.0.waitlistPosition")).isEqualTo(1);
        assertThat(queue.number("message.stats.totalSlots")).isEqualTo(3);
        assertThat(queue.number("message.stats.confirmedCount")).isEqualTo(2);
        assertThat(queue.number("message.stats.waitingCount")).isEqualTo(1);
        assertThat(queue.number("message.stats.waitlistCount")).isEqualTo(1);
        refused(next(), 99, "当前还有患者正在就诊（订单 " + first + "），请先完成当前患者再呼叫下一位");
    }

    @Test
    void nobodyIsCalledFromAnEmptyQueue() {
        Answer answer = ok(next());
        assertThat(answer.at("message.detail")).isEqualTo("队列已空");
        assertThat(answer.at("message.calledPatient")).isNull();
        assertThat(answer.at("message.nextPatient")).isNull();
        assertThat(answer.number("message.scheduleId")).isEqualTo(schedule);
    }

    @Test
    void manyDevicesCallOnePatient() {
        desks.confirmed(http, me, schedule);
        desks.confirmed(http, kit.someone(), schedule);
        List<Answer> answers = AtOnce.run(6, i -> next());
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsOnlyOnce(0)
                .filteredOn(code -> !code.equals(0))
                .containsOnly(99);
        assertThat(kit.number(
                        "select count(*) from consultation_turn where schedule_id = ? and called and called_at is not null",
                        schedule))
                .isEqualTo(1);
    }

    @Test
    void whoDoesNotComeGoesBehindAndIsGoneAtTheLimit() {
        long first = desks.confirmed(http, me, schedule);
        long second = desks.confirmed(http, kit.someone(), schedule);
        refused(desks.pass(http, doctor, order(first)), 99, "只能对正在叫号的患者执行过号操作");
        ok(next());
        Answer passed = ok(desks.pass(http, doctor, order(first)));
        assertThat(passed.at("message.passedPatient.isNoShow")).isEqualTo(false);
        assertThat(passed.number("message.passedPatient.orderId")).isEqualTo(first);
        assertThat(passed.number("message.passedPatient.passCount")).isEqualTo(1);
        assertThat(passed.number("message.calledPatient.orderId")).isEqualTo(second);
        assertThat(queue().number("message.stats.passedCount")).isEqualTo(1);
        ok(desks.pass(http, doctor, "{\"patient_order_id\":\"" + second + "\",\"max_pass_count\":1}"));
        assertThat(kit.status(second)).isEqualTo("NO_SHOW/PAID");
        assertThat(queue().number("message.currentPatient.orderId")).isEqualTo(first);
        Answer gone =
                ok(desks.pass(http, doctor, "{\"patient_id\":" + me.patient() + ",\"schedule_id\":" + schedule + "}"));
        assertThat(gone.at("message.passedPatient.isNoShow")).isEqualTo(true);
        assertThat(gone.at("message.passedPatient.status")).isEqualTo("no_show");
        assertThat(gone.at("message.calledPatient")).isNull();
        refused(desks.pass(http, doctor, order(first)), 99, "只能对已确认的订单进行过号操作，当前状态: no_show");
        kit.assertBalanced(schedule);
    }

    @Test
    void whoIsAloneIsCalledAgain() {
        long order = desks.confirmed(http, me, schedule);
        kit.set(ward, "consultation", "maxPassCount", "3");
        ok(next());
        Answer passed = ok(desks.pass(http, doctor, order(order)));
        assertThat(passed.number("message.calledPatient.orderId")).isEqualTo(order);
        assertThat(passed.at("message.calledPatient.isCall")).isEqualTo(true);
        assertThat(ok(desks.pass(http, doctor, order(order))).at("message.passedPatient.isNoShow"))
                .isEqualTo(false);
        assertThat(ok(desks.pass(http, doctor, order(order))).at("message.passedPatient.isNoShow"))
                .isEqualTo(true);
    }

    @Test
    void aVisitIsCompletedOnce() {
        long order = desks.confirmed(http, me, schedule);
        refused(desks.complete(http, doctor, order(order)), 99, "只能完成正在就诊的患者");
        ok(next());
        List<Answer> answers = AtOnce.run(4, i -> desks.complete(http, doctor, order(order)));
        assertThat(answers.stream().map(answer -> Objects.requireNonNull(answer.at("code"))))
                .containsOnlyOnce(0);
        Answer queue = queue();
        assertThat(queue.at("message.completedQueue.0.queueNumber")).isEqualTo("C001");
        assertThat((String) queue.at("message.completedQueue.0.completedTime")).hasSize(19);
        assertThat(queue.number("message.stats.completedCount")).isEqualTo(1);
        assertThat(queue.at("message.currentPatient")).isNull();
        refused(desks.complete(http, doctor, order(order)), 99, "只能完成已确认的订单，当前状态: completed");
        kit.assertBalanced(schedule);
    }

    @Test
    void whoCancelsWhileCalledMakesRoomForTheNext() {
        long order = desks.confirmed(http, me, schedule);
        long other = desks.confirmed(http, kit.someone(), schedule);
        ok(next());
        ok(kit.cancel(http, me, order));
        assertThat(ok(next()).number("message.calledPatient.orderId")).isEqualTo(other);
    }

    @Test
    void theQueueIsItsDoctorsAndTheAdministrators() {
        long order = desks.confirmed(http, me, schedule);
        Person another = desks.doctorOf(kit.ward());
        assertThat(desks.queue(http, another, schedule).at("code")).isEqualTo(102);
        assertThat(desks.next(http, another, schedule).at("code")).isEqualTo(102);
        assertThat(desks.pass(http, another, order(order)).at("code")).isEqualTo(102);
        assertThat(desks.complete(http, another, order(order)).at("code")).isEqualTo(102);
        assertThat(desks.next(http, me.person(), -1).at("code")).isEqualTo(102);
        assertThat(desks.complete(http, me.person(), "{}").at("code")).isEqualTo(102);
        Person admin = kit.people.admin();
        ok(desks.next(http, admin, schedule));
        ok(desks.complete(http, admin, order(order)));
        refused(desks.queue(http, admin, -1), 106, "排班 -1 不存在");
        refused(desks.complete(http, admin, order(-1)), 106, "订单 -1 不存在");
    }

    @Test
    void whatIsWrongIsRefused() {
        String order = "{\"order_id\":1,\"max_pass_count\":";
        for (String limit : List.of("0}", "11}", "true}", "1.5}")) {
            assertThat(desks.pass(http, doctor, order + limit).at("code")).isEqualTo(99);
        }
        assertThat(desks.pass(http, doctor, "{}").at("code")).isEqualTo(99);
        assertThat(desks.pass(http, doctor, "{\"patient_id\":1}").at("code")).isEqualTo(99);
        assertThat(desks.complete(http, doctor, "{\"order_id\":1,\"diagnosis\":\"" + "长".repeat(2001) + "\"}")
                        .at("code"))
                .isEqualTo(99);
        assertThat(http.post("/doctor/consultation/next", "{}")
                        .token(doctor.token())
                        .send()
                        .at("code"))
                .isEqualTo(99);
    }
}
