package guahao.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit.Someone;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many at once: whatever the order in which they come, slots are booked or free, and each thing happens once. */
@ServerTest
class BookingStormTest {

    private static final int CONNECTIONS = 64;
    private static final int TRIES = 2000;

    private final Http http;
    private final BookingKit kit;
    private final Ward ward;

    BookingStormTest(Http http, BookingKit kit) {
        this.http = http;
        this.kit = kit;
        ward = kit.ward();
    }

    private static Map<Integer, Long> codes(List<Answer> answers) {
        return answers.stream()
                .map(answer -> (int) answer.number("code"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void fiftySlotsAreSoldFiftyTimesTenTimesOver() {
        Someone one = kit.someone();
        Someone two = kit.someone();
        List<Long> ones = kit.crowd(one, TRIES / 2);
        List<Long> twos = kit.crowd(two, TRIES / 2);
        for (int run = 0; run < 10; run++) {
            long schedule = kit.schedule(kit.ward(), 2, 50);
            List<Answer> answers = AtOnce.run(CONNECTIONS, connection -> {
                        List<Answer> own = new ArrayList<>();
                        for (int i = connection; i < TRIES; i += CONNECTIONS) {
                            own.add(
                                    i % 2 == 0
                                            ? kit.book(http, one, ones.get(i / 2), schedule)
                                            : kit.book(http, two, twos.get(i / 2), schedule));
                        }
                        return own;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            assertThat(codes(answers)).as("run %d", run).containsOnly(Map.entry(0, 50L), Map.entry(1001, 1950L));
            assertThat(kit.remaining(schedule)).isZero();
            assertThat(queueNumbers(schedule))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 50).boxed().toList());
            kit.assertBalanced(schedule);
        }
    }

    @Test
    void manyPeopleAtOnceAreBookedTogether(MeterRegistry meters) {
        DistributionSummary together = meters.get("guahao.bookings.together").summary();
        long before = together.count();
        List<Long> schedules =
                Stream.generate(() -> kit.schedule(kit.ward(), 2, 30)).limit(3).toList();
        List<Someone> people = Stream.generate(kit::someone).limit(120).toList();
        List<Answer> answers = AtOnce.run(people.size(), i -> {
            Someone who = people.get(i);
            return kit.book(http, who, who.patient(), schedules.get(i % 3));
        });
        assertThat(codes(answers)).containsOnly(Map.entry(0, 90L), Map.entry(1001, 30L));
        assertThat(together.count()).isGreaterThan(before);
        for (long schedule : schedules) {
            assertThat(queueNumbers(schedule))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
            assertThat(kit.remaining(schedule)).isZero();
            kit.assertBalanced(schedule);
        }
    }

    @Test
    void underAKeyEachIsBookedOnceHoweverManyComeTogether(MeterRegistry meters) {
        DistributionSummary together = meters.get("guahao.bookings.together").summary();
        long before = together.count();
        long schedule = kit.schedule(kit.ward(), 2, 100);
        List<Someone> people = Stream.generate(kit::someone).limit(60).toList();
        List<Answer> answers = AtOnce.run(3 * people.size(), i -> {
            Someone who = people.get(i % people.size());
            return http.post("/patient/appointments", BookingKit.body(schedule, who.patient()))
                    .token(who.token())
                    .header("Idempotency-Key", "storm-" + who.patient())
                    .send();
        });
        assertThat(codes(answers)).containsOnly(Map.entry(0, 180L));
        for (int i = 0; i < people.size(); i++) {
            assertThat(List.of(answers.get(i + people.size()), answers.get(i + 2 * people.size())))
                    .extracting(Answer::text)
                    .containsOnly(answers.get(i).text());
        }
        assertThat(together.count()).isGreaterThan(before);
        assertThat(kit.remaining(schedule)).isEqualTo(40);
        kit.assertBalanced(schedule);
    }

    private List<Integer> queueNumbers(long schedule) {
        return kit
                .wards
                .column(
                        "select queue_number from appointment where schedule_id = ? and queue_number is not null"
                                + " order by queue_number",
                        schedule)
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    @Test
    void twoHundredCancelsReleaseOneSlot() {
        long schedule = kit.schedule(ward, 2, 3);
        Someone me = kit.someone();
        long order = kit.booked(http, me, schedule);
        kit.booked(http, kit.someone(), schedule);
        List<Answer> answers = AtOnce.run(200, i -> kit.cancel(http, me, order));
        assertThat(codes(answers)).containsOnly(Map.entry(0, 1L), Map.entry(99, 199L));
        assertThat(kit.remaining(schedule)).isEqualTo(2);
        kit.assertBalanced(schedule);
    }

    @Test
    void fiftyCancelsPromoteTheFirstFiftyInOrder() {
        promote(50, 60);
    }

    @Test
    void noMoreArePromotedThanWait() {
        promote(30, 12);
    }

    private void promote(int cancels, int waiting) {
        long schedule = kit.schedule(ward, 2, cancels);
        Someone me = kit.someone();
        List<Long> patients = kit.relatives(me, cancels + waiting);
        List<Long> orders = patients.subList(0, cancels).stream()
                .map(patient -> kit.booked(http, me, patient, schedule))
                .toList();
        List<Long> queue = patients.subList(cancels, cancels + waiting).stream()
                .map(patient ->
                        BookingKit.ok(kit.join(http, me, patient, schedule)).number("message.id"))
                .toList();
        List<Answer> answers = AtOnce.run(cancels, i -> kit.cancel(http, me, orders.get(i)));
        assertThat(codes(answers)).containsOnly(Map.entry(0, (long) cancels));
        int promoted = Math.min(cancels, waiting);
        assertThat(kit
                        .wards
                        .column(
                                "select id from appointment where schedule_id = ? and status = 'PENDING'"
                                        + " order by queue_number",
                                schedule)
                        .stream()
                        .map(Long::valueOf))
                .containsExactlyElementsOf(queue.subList(0, promoted));
        assertThat(kit.remaining(schedule)).isEqualTo(cancels - promoted);
        kit.assertBalanced(schedule);
    }

    @RepeatedTest(5)
    void cancelAgainstPayEndsInOneOfTwoWays() {
        long schedule = kit.schedule(ward, 2, 1);
        Someone me = kit.someone();
        long order = kit.booked(http, me, schedule);
        List<Answer> answers = AtOnce.run(6, i -> i % 2 == 0 ? kit.cancel(http, me, order) : kit.pay(http, me, order));
        boolean paid =
                codes(List.of(answers.get(1), answers.get(3), answers.get(5))).containsKey(0);
        assertThat(codes(answers)).containsEntry(0, paid ? 2L : 1L).containsOnlyKeys(0, 99);
        assertThat(kit.status(order)).isEqualTo(paid ? "CANCELLED/REFUNDED" : "CANCELLED/CANCELLED");
        assertThat(refunds(order)).isLessThanOrEqualTo(1).isGreaterThanOrEqualTo(paid ? 1 : 0);
        assertThat(kit.remaining(schedule)).isEqualTo(1);
        clear();
    }

    /** The ward's doctor has one schedule at a time. */
    private void clear() {
        kit.wards.insert("update schedule set open = false where clinic_id = ?", ward.clinic());
    }

    private long refunds(long order) {
        return kit.number(
                "select count(*) from refund where reference = (select order_no from appointment where id = ?)", order);
    }

    @Test
    void ofManyPaymentsOneIsMade() {
        long schedule = kit.schedule(ward, 2, 1);
        Someone me = kit.someone();
        long order = kit.booked(http, me, schedule);
        List<Answer> answers = AtOnce.run(20, i -> kit.pay(http, me, order));
        assertThat(codes(answers)).containsOnly(Map.entry(0, 1L), Map.entry(99, 19L));
        assertThat(answers.stream().filter(answer -> answer.number("code") == 99))
                .allSatisfy(answer -> BookingKit.refused(answer, 99, "订单状态不允许支付（当前: paid）"));
        assertThat(kit.status(order)).isEqualTo("CONFIRMED/PAID");
        assertThat(refunds(order)).isZero();
    }

    @Test
    void cancelAndPayAgainstTimeoutReleaseOneSlot(TimeoutJob job) {
        long schedule = kit.schedule(ward, 2, 2);
        Someone me = kit.someone();
        long order = kit.booked(http, me, schedule);
        kit.booked(http, kit.someone(), schedule);
        kit.overdue(order);
        List<Answer> answers = AtOnce.run(12, i -> {
            if (i % 3 == 0) {
                job.run();
            }
            return i % 2 == 0 ? kit.cancel(http, me, order) : kit.pay(http, me, order);
        });
        assertThat(codes(answers)).containsOnlyKeys(99);
        assertThat(kit.status(order)).isEqualTo("TIMEOUT/FAILED");
        assertThat(kit.remaining(schedule)).isEqualTo(1);
        kit.assertBalanced(schedule);
    }

    @Test
    void theSameBookingFiftyTimesIsOneOrder() {
        long schedule = kit.schedule(ward, 2, 60);
        Someone me = kit.someone();
        List<Answer> answers = AtOnce.run(50, i -> kit.book(http, me, me.patient(), schedule));
        assertThat(codes(answers)).containsOnly(Map.entry(0, 1L), Map.entry(1002, 49L));
        kit.assertBalanced(schedule);
    }

    @Test
    void quotaAndIntervalAreNotOutrun() {
        Someone me = kit.someone();
        List<Long> schedules = IntStream.range(0, 12)
                .mapToObj(i -> {
                    Ward other = kit.ward();
                    kit.set(other, "registration", "maxAppointmentsPerPeriod", "3");
                    return kit.schedule(other, 2, 5);
                })
                .toList();
        assertThat(codes(AtOnce.run(12, i -> kit.book(http, me, me.patient(), schedules.get(i)))))
                .containsOnly(Map.entry(0, 3L), Map.entry(1003, 9L));

        Someone other = kit.someone();
        List<Long> near = IntStream.range(2, 8)
                .mapToObj(day -> kit.schedule(ward, day, 5))
                .toList();
        assertThat(codes(AtOnce.run(6, i -> kit.book(http, other, other.patient(), near.get(i)))))
                .containsOnly(Map.entry(0, 1L), Map.entry(1004, 5L));
    }

    @Test
    void movesThatCrossNeitherBlockNorLeak() {
        long there = kit.schedule(ward, 2, 14);
        long back = kit.schedule(ward, 3, 14);
        Someone me = kit.someone();
        List<Long> orders = new ArrayList<>();
        for (long patient : kit.relatives(me, 24)) {
            orders.add(kit.booked(http, me, patient, orders.size() % 2 == 0 ? there : back));
        }
        Collections.shuffle(orders);
        List<Answer> answers = AtOnce.run(48, i -> {
            long order = orders.get(i / 2);
            return kit.move(http, me, order, i % 2 == 0 ? there : back);
        });
        assertThat(codes(answers)).containsOnlyKeys(0, 99);
        assertThat(answers.stream().map(Answer::text)).noneMatch(text -> text.contains("已被修改"));
        kit.assertBalanced(there);
        kit.assertBalanced(back);
        assertThat(kit.remaining(there) + kit.remaining(back)).isEqualTo(4);
    }

    @RepeatedTest(3)
    void oneFreeSlotIsConvertedOrBookedNotBoth() {
        long schedule = kit.schedule(ward, 2, 1);
        Someone me = kit.someone();
        kit.booked(http, kit.someone(), schedule);
        long waits = kit.joined(http, me, schedule);
        kit.wards.insert("update schedule set total_slots = 2, remaining_slots = 1 where id = ?", schedule);
        List<Long> rivals = kit.relatives(me, 7);
        List<Answer> answers =
                AtOnce.run(8, i -> i == 7 ? kit.convert(http, me, waits) : kit.book(http, me, rivals.get(i), schedule));
        assertThat(codes(answers))
                .containsEntry(0, 1L)
                .containsOnlyKeys(0, codes(answers).containsKey(1008) ? 1008 : 0, 1001);
        assertThat(kit.remaining(schedule)).isZero();
        kit.assertBalanced(schedule);
        clear();
    }
}
