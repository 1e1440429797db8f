package guahao.booking.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order whose time to pay is over counts as timed out wherever it is met, noted or not. */
@ServerTest
class OverdueOrdersOverHttpTest {

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Someone someone;

    OverdueOrdersOverHttpTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        someone = kit.someone();
    }

    private long overdueOrder(long schedule) {
        long order = kit.booked(http, someone, schedule);
        kit.overdue(order);
        return order;
    }

    @ParameterizedTest
    @CsvSource({"timeout,1", "pending,0"})
    void isFoundInTheStateInWhichItCounts(String status, int found) {
        overdueOrder(kit.schedule(ward, 3, 5));
        var answer = ok(http.get("/patient/appointments?status=" + status)
                .token(someone.token())
                .send());
        assertThat(answer.number("message.total")).isEqualTo(found);
        assertThat(BookingKit.list(answer)).hasSize(found);
    }

    @Test
    void isNotWaitedBehindByItsOwnPatient() {
        long schedule = kit.schedule(ward, 3, 1);
        overdueOrder(schedule);
        refused(kit.join(http, someone, someone.patient(), schedule), 1005, "该时段有号源，无需候补");
        kit.booked(http, someone, schedule);
        kit.assertBalanced(schedule);
    }

    @Test
    void makesRoomForItsOwnPatientWhoConverts() {
        long schedule = kit.schedule(ward, 3, 1);
        long order = kit.booked(http, kit.someone(), schedule);
        long waiting = kit.joined(http, someone, schedule);
        kit.wards.insert("update appointment set patient_id = ? where id = ?", someone.patient(), order);
        kit.overdue(order);
        ok(kit.convert(http, someone, waiting));
        assertThat(kit.status(order)).isEqualTo("TIMEOUT/FAILED");
        assertThat(kit.status(waiting)).isEqualTo("PENDING/PENDING");
        kit.assertBalanced(schedule);
    }

    @Test
    void isTimedOutAndNotCancelledWhenTheScheduleStops() {
        long schedule = kit.schedule(ward, 3, 2);
        long overdue = overdueOrder(schedule);
        long live = kit.booked(http, kit.someone(), schedule);
        ok(http.put("/admin/schedules/" + schedule, "{\"status\":\"停诊\"}")
                .token(kit.people.admin().token())
                .send());
        assertThat(List.of(kit.status(overdue), kit.status(live)))
                .containsExactly("TIMEOUT/FAILED", "CANCELLED/CANCELLED");
        kit.assertBalanced(schedule);
    }

    @Test
    void lettingThoseWhoWaitGoWhereTheScheduleGoes() {
        long schedule = kit.schedule(ward, 3, 1);
        Someone other = kit.someone();
        long first = kit.booked(http, other, schedule);
        long waiting = kit.joined(http, someone, schedule);
        kit.wards.insert("update schedule set remaining_slots = 1 where id = ?", schedule);
        kit.wards.insert("update appointment set status = 'CANCELLED' where id = ?", first);
        ok(http.put("/admin/schedules/" + schedule, "{\"schedule_date\":\"" + kit.today.plusDays(5) + "\"}")
                .token(kit.people.admin().token())
                .send());
        assertThat(kit.wards.column("select date from appointment where id = ?", waiting))
                .containsExactly(kit.today.plusDays(5).toString());
    }

    @Test
    void isRemindedOfAnewWhenItMoves() {
        long order = kit.booked(http, someone, kit.schedule(ward, 3, 1));
        kit.wards.insert("update appointment set reminded_at = now(3) where id = ?", order);
        ok(kit.move(http, someone, order, kit.schedule(ward, 4, 1)));
        assertThat(kit.number("select count(*) from appointment where id = ? and reminded_at is null", order))
                .isEqualTo(1);
    }
}
