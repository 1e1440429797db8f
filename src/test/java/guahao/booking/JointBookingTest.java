package guahao.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit.Someone;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many bookings in one transaction. */
@ServerTest
class JointBookingTest {

    private final JointBooking joint;
    private final BookingKit kit;
    private final Http http;
    private final Ward ward;

    JointBookingTest(JointBooking joint, BookingKit kit, Http http) {
        this.joint = joint;
        this.kit = kit;
        this.http = http;
        ward = kit.ward();
    }

    private static Wanted wish(Someone who, long patient, long schedule) {
        return new Wanted(new BookingRequest(who.person().id(), schedule, patient, null), order -> order, null);
    }

    private static Wanted wish(Someone who, long schedule) {
        return wish(who, who.patient(), schedule);
    }

    private List<Someone> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> kit.someone()).toList();
    }

    private List<Optional<Appointment>> book(List<Wanted> wishes) {
        return joint.book(wishes).stream()
                .map(answer -> answer.map(Appointment.class::cast))
                .toList();
    }

    private void assertNobodyIsBooked(List<Wanted> wishes) {
        assertThat(book(wishes)).hasSameSizeAs(wishes).containsOnly(Optional.empty());
    }

    private List<String> rows(long schedule) {
        return kit.wards.column(
                "select concat_ws(' ', patient_id, initiator_id, queue_number, status, price) from appointment"
                        + " where schedule_id = ? order by queue_number",
                schedule);
    }

    private static String row(Someone who, int number, String status, String price) {
        return who.patient() + " " + who.person().id() + " " + number + " " + status + " " + price;
    }

    @Test
    void everybodyGetsASlotAndTheNextNumberInTurn() {
        long one = kit.schedule(ward, 2, 5);
        long two = kit.schedule(kit.ward(), 2, 5);
        List<Someone> people = people(3);
        kit.booked(http, kit.someone(), one);
        List<Optional<Appointment>> orders =
                book(List.of(wish(people.get(0), one), wish(people.get(1), two), wish(people.get(2), one)));
        assertThat(orders).allMatch(Optional::isPresent);
        assertThat(rows(one))
                .hasSize(3)
                .endsWith(row(people.get(0), 2, "PENDING", "50.00"), row(people.get(2), 3, "PENDING", "50.00"));
        assertThat(rows(two)).containsExactly(row(people.get(1), 1, "PENDING", "50.00"));
        assertThat(kit.remaining(one)).isEqualTo(2);
        assertThat(kit.remaining(two)).isEqualTo(4);
        kit.assertBalanced(one);
        kit.assertBalanced(two);
        for (int i = 0; i < 3; i++) {
            Appointment order = orders.get(i).orElseThrow();
            assertThat(kit.detail(http, people.get(i), order.id()).at("message.orderNo"))
                    .isEqualTo(order.orderNo());
        }
    }

    @Test
    void eachPaysWhatHisIdentityAsks() {
        long dear = kit.schedule(ward, 2, 5);
        long free = kit.schedule(kit.ward(), 2, 1, 5, "0");
        Someone student = kit.someone("STUDENT");
        Someone guest = kit.someone();
        book(List.of(wish(student, dear), wish(guest, free)));
        assertThat(rows(dear)).containsExactly(row(student, 1, "PENDING", "40.00"));
        assertThat(rows(free)).containsExactly(row(guest, 1, "CONFIRMED", "0.00"));
    }

    @Test
    void whoMayActForAPatientMayBookForHim() {
        long schedule = kit.schedule(ward, 2, 5);
        Someone me = kit.someone();
        Someone stranger = kit.someone();
        long mother = kit.relative(me);
        List<Optional<Appointment>> orders =
                book(List.of(wish(stranger, kit.relative(me), schedule), wish(me, mother, schedule)));
        assertThat(orders.getFirst()).isEmpty();
        assertThat(orders.getLast()).map(Appointment::patientId).contains(mother);
        assertThat(kit.remaining(schedule)).isEqualTo(4);
    }

    @Test
    void noMoreAreBookedThanSlotsAreLeft() {
        long schedule = kit.schedule(ward, 2, 2);
        List<Someone> people = people(4);
        List<Optional<Appointment>> orders =
                book(people.stream().map(who -> wish(who, schedule)).toList());
        assertThat(orders).extracting(Optional::isPresent).containsExactly(true, true, false, false);
        assertThat(kit.remaining(schedule)).isZero();
        kit.assertBalanced(schedule);
        assertNobodyIsBooked(List.of(wish(people.get(3), schedule)));
    }

    @Test
    void aPatientAndAnAccountGetOneThingAtATime() {
        long one = kit.schedule(ward, 2, 5);
        long two = kit.schedule(kit.ward(), 2, 5);
        Someone me = kit.someone();
        Someone other = kit.someone();
        kit.relate(other, me.patient());
        List<Optional<Appointment>> orders = book(
                List.of(wish(me, one), wish(me, one), wish(other, me.patient(), two), wish(me, kit.relative(me), two)));
        assertThat(orders).extracting(Optional::isPresent).containsExactly(true, false, false, false);
    }

    @Test
    void whoeverIsRefusedIsLeftToBeRefused() {
        long schedule = kit.schedule(ward, 2, 5);
        long later = kit.schedule(kit.ward(), 40, 5);
        Someone banned = kit.someone();
        kit.ban(banned, "REGISTER");
        Someone again = kit.someone();
        kit.booked(http, again, schedule);
        Someone fresh = kit.someone();
        List<Optional<Appointment>> orders = book(List.of(
                wish(banned, schedule),
                wish(again, schedule),
                wish(kit.someone(), later),
                wish(kit.someone(), Long.MAX_VALUE),
                wish(kit.someone(), Long.MAX_VALUE, schedule),
                wish(fresh, schedule)));
        assertThat(orders).extracting(Optional::isPresent).containsExactly(false, false, false, false, false, true);
        assertThat(kit.remaining(schedule)).isEqualTo(3);
        assertThat(kit.remaining(later)).isEqualTo(5);
    }

    @Test
    void nobodyWaitsForAPatientWhoIsHeldElsewhere(Transactions transactions, Patients patients) {
        long schedule = kit.schedule(ward, 2, 5);
        Someone held = kit.someone();
        Someone free = kit.someone();
        List<Optional<Appointment>> orders = transactions.write(() -> {
            patients.lock(held.patient());
            return CompletableFuture.supplyAsync(() -> book(List.of(wish(held, schedule), wish(free, schedule))))
                    .join();
        });
        assertThat(orders).extracting(Optional::isPresent).containsExactly(false, true);
    }

    @Test
    void whoeverHasAnOrderThatMayBeOverdueIsLookedAtAlone() {
        long first = kit.schedule(kit.ward(), 3, 5);
        long schedule = kit.schedule(ward, 2, 5);
        Someone me = kit.someone();
        kit.overdue(kit.booked(http, me, first));
        assertNobodyIsBooked(List.of(wish(me, schedule)));
        kit.booked(http, me, schedule);
    }

    @Test
    void aStoppedScheduleIsNotBooked() {
        long schedule = kit.schedule(ward, 2, 5);
        kit.wards.insert("update schedule set open = false where id = ?", schedule);
        assertNobodyIsBooked(List.of(wish(kit.someone(), schedule)));
        assertThat(kit.remaining(schedule)).isEqualTo(5);
    }

    @Test
    void whenOneStatementFailsNothingHasHappened() {
        long schedule = kit.schedule(ward, 2, 5);
        long other = kit.schedule(kit.ward(), 2, 5);
        kit.booked(http, kit.someone(), schedule);
        // The next number is taken already, which the database does not let pass.
        kit.wards.insert("update schedule set queue_numbers = 0 where id = ?", schedule);
        assertNobodyIsBooked(List.of(wish(kit.someone(), other), wish(kit.someone(), schedule)));
        assertThat(kit.remaining(schedule)).isEqualTo(4);
        assertThat(kit.remaining(other)).isEqualTo(5);
        assertThat(rows(other)).isEmpty();
    }

    @Test
    void bookingsInARowAreScored() {
        Someone me = kit.someone();
        for (int i = 0; i < 2; i++) {
            kit.booked(http, me, kit.relative(me), kit.schedule(kit.ward(), 2, 5));
        }
        long schedule = kit.schedule(ward, 2, 5);
        book(List.of(wish(kit.someone(), schedule), wish(me, schedule)));
        assertThat(kit.wards.column(
                        "select behaviour from risk_log where account_id = ?",
                        me.person().id()))
                .contains("SHORT_TIME_BATCH_REGISTER");
    }
}
