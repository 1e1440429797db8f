package guahao.booking;

import static guahao.booking.BookingKit.ok;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit.Someone;
import guahao.directory.SlotType;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to orders without anybody asking for it, and what other parts of the house do to them. */
@ServerTest
class BookingJobsTest {

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;
    private final Someone me;

    BookingJobsTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
        me = kit.someone();
    }

    @Test
    void timeoutsFreeEachSlotOnceHoweverManyLook(TimeoutJob job) {
        long schedule = kit.schedule(ward, 2, 2);
        long order = kit.booked(http, me, schedule);
        long other = kit.booked(http, kit.someone(), schedule);
        kit.overdue(order);
        AtOnce.run(5, i -> {
            job.run();
            return i;
        });
        assertThat(kit.status(order)).isEqualTo("TIMEOUT/FAILED");
        assertThat(kit.status(other)).isEqualTo("PENDING/PENDING");
        assertThat(kit.remaining(schedule)).isEqualTo(1);
        kit.assertBalanced(schedule);
    }

    @Test
    void whatStillWaitsWhenItBeginsIsClosed(WaitlistJob job) {
        long schedule = kit.schedule(ward, 2, 1);
        long held = kit.booked(http, kit.someone(), schedule);
        long waits = kit.joined(http, me, schedule);
        kit.wards.insert("update schedule set date = ? where id = ?", kit.today.minusDays(1), schedule);
        kit.wards.insert("update appointment set date = ? where schedule_id = ?", kit.today.minusDays(1), schedule);
        job.run();
        assertThat(kit.status(waits)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.status(held)).isEqualTo("PENDING/PENDING");
    }

    @Test
    void everybodyIsRemindedOnce(ReminderJob job) {
        String address = UUID.randomUUID() + "@example.com";
        Someone someone = kit.someoneWithMail(address);
        long order = kit.booked(http, someone, kit.schedule(ward, 1, 1));
        ok(kit.pay(http, someone, order));
        AtOnce.run(3, i -> {
            job.remindOf(kit.today.plusDays(1));
            return i;
        });
        assertThat(kit.wards.column("select subject from outbox_message where recipient = ?", address))
                .containsExactly("就诊提醒");
    }

    @Test
    void anAccountThatEndsGivesItsOrdersBack(Cancellation cancellation) {
        long schedule = kit.schedule(ward, 2, 3);
        long paid = kit.booked(http, me, schedule);
        ok(kit.pay(http, me, paid));
        long forRelative = kit.booked(http, me, kit.relative(me), schedule);
        Someone other = kit.someone();
        kit.relate(me, other.patient());
        long forOther = kit.booked(http, me, other.patient(), schedule);
        cancellation.cancelAllOf(me.person().id());
        assertThat(kit.status(paid)).isEqualTo("CANCELLED/REFUNDED");
        assertThat(kit.status(forRelative)).isEqualTo("CANCELLED/CANCELLED");
        assertThat(kit.status(forOther)).isEqualTo("PENDING/PENDING");
        assertThat(kit.remaining(schedule)).isEqualTo(2);
    }

    @Test
    void aVisitEndsOnceOnly(Visits visits) {
        long schedule = kit.schedule(ward, 2, 1);
        long order = kit.booked(http, me, schedule);
        assertThat(visits.complete(order)).isFalse();
        ok(kit.pay(http, me, order));
        List<Boolean> ended = AtOnce.run(6, i -> i % 2 == 0 ? visits.complete(order) : visits.noShow(order));
        assertThat(ended).containsOnlyOnce(true);
        kit.assertBalanced(schedule);
    }

    @Test
    void anAddedSlotMakesTheScheduleGrow(AddedSlots added) {
        long schedule = kit.schedule(ward, 2, 0);
        var request = new BookingRequest(kit.people.admin().id(), schedule, me.patient(), null);
        Appointment order = added.add(request, SlotType.EXPERT);
        assertThat(order.priority()).isEqualTo(-1);
        assertThat(order.status()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(kit.remaining(schedule)).isZero();
        kit.assertBalanced(schedule);
        ok(kit.cancel(http, me, order.id()));
        assertThat(kit.remaining(schedule)).isEqualTo(1);
    }

    @Test
    void thePartysOrdersFollowEachOtherWithoutGaps(Appointments appointments) {
        Someone other = kit.someone();
        kit.relate(other, me.patient());
        long own = kit.booked(http, me, kit.schedule(ward, 2, 1));
        long relatives = kit.booked(http, me, kit.relative(me), kit.schedule(kit.ward(), 2, 1));
        long byAnother = kit.booked(http, other, me.patient(), kit.schedule(kit.ward(), 9, 1));
        AppointmentFilter filter = AppointmentFilter.ofParty(me.person().id(), me.patient());
        assertThat(appointments.count(filter)).isEqualTo(3);
        List<Appointment> first = appointments.after(filter, null, 2);
        assertThat(first).extracting(Appointment::id).containsExactly(byAnother, relatives);
        assertThat(appointments.after(filter, AppointmentPlace.of(first.getLast()), 2))
                .extracting(Appointment::id)
                .containsExactly(own);
        assertThat(appointments.after(filter.dated(kit.today.plusDays(3), null), null, 9))
                .extracting(Appointment::id)
                .containsExactly(byAnother);
        assertThat(appointments.count(filter.forPatients(List.of()))).isZero();
    }
}
