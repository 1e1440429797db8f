package guahao.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Transactions;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.GraphClient;
import io.micronaut.transaction.TransactionOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is remembered of schedules is never older than what this server did. */
@ServerTest
class ScheduleMemoryTest {

    private final ScheduleMemory memory;
    private final ScheduleRepository repository;
    private final Slots slots;
    private final Transactions transactions;
    private final BookingKit kit;
    private final Ward ward;
    private final Days days;
    private final long schedule;

    ScheduleMemoryTest(
            ScheduleMemory memory,
            ScheduleRepository repository,
            Slots slots,
            Transactions transactions,
            BookingKit kit) {
        this.memory = memory;
        this.repository = repository;
        this.slots = slots;
        this.transactions = transactions;
        this.kit = kit;
        ward = kit.ward();
        days = Days.from(kit.today, 7);
        schedule = kit.schedule(ward, 2, 5);
    }

    private List<Schedule> known() {
        return memory.ofDoctors(List.of(ward.doctor()), days).getOrDefault(ward.doctor(), List.of());
    }

    private Schedule one() {
        return known().getFirst();
    }

    private void change(Consumer<Schedule> change) {
        Schedule before = one();
        transactions.write(() -> {
            change.accept(before);
            return before;
        });
    }

    @Test
    void twoReadingsInARowAreOne() {
        assertThat(known()).extracting(Schedule::id).containsExactly(schedule);
        List<Schedule> again = known();
        assertThat(known()).isSameAs(again);
    }

    @Test
    void slotsMoveAtOnce() {
        change(seen -> slots.take(seen));
        assertThat(one().remainingSlots()).isEqualTo(4);
        change(seen -> slots.take(List.of(seen, seen)));
        assertThat(one().remainingSlots()).isEqualTo(2);
        change(seen -> slots.giveBack(seen.id(), 1));
        assertThat(one().remainingSlots()).isEqualTo(3);
        change(seen -> slots.add(seen.id()));
        assertThat(one().totalSlots()).isEqualTo(6);
    }

    @Test
    void schedulesComeChangeAndGoAtOnce() {
        change(seen -> repository.update(seen.withPrice(new BigDecimal("7.00"))));
        assertThat(one().price()).isEqualByComparingTo("7");
        change(seen -> repository.updateNumbers(List.of(seen.withPrice(new BigDecimal("8.00")))));
        assertThat(one().price()).isEqualByComparingTo("8");
        change(seen -> repository.update(seen.opened(false)));
        assertThat(one().open()).isFalse();
        change(seen -> repository.insert(seen.opened(true)));
        assertThat(known()).hasSize(2);
        change(seen -> repository.insertAllWherePossible(List.of(seen.opened(false))));
        assertThat(known()).hasSize(3);
        change(seen -> repository.delete(seen.id()));
        assertThat(known()).hasSize(2);
    }

    @Test
    void aScheduleThatGoesToAnotherDoctorIsSeenWithHim() {
        long other = kit.wards.doctor(ward.department(), Wards.name("医生"));
        assertThat(memory.ofDoctors(List.of(ward.doctor(), other), days).get(other))
                .isEmpty();
        change(seen -> repository.update(new Schedule(
                seen.id(),
                other,
                seen.clinicId(),
                seen.date(),
                seen.section(),
                seen.slotType(),
                seen.open(),
                seen.totalSlots(),
                seen.remainingSlots(),
                seen.price(),
                seen.createdAt())));
        assertThat(memory.ofDoctors(List.of(ward.doctor(), other), days))
                .hasEntrySatisfying(ward.doctor(), mine -> assertThat(mine).isEmpty())
                .hasEntrySatisfying(other, his -> assertThat(his).hasSize(1));
    }

    @Test
    void whatWasReadBeforeAChangeWasCommittedIsNotBelievedAfterIt() {
        change(seen -> {
            slots.add(seen.id());
            assertThat(CompletableFuture.supplyAsync(this::one).join().totalSlots())
                    .isEqualTo(5);
        });
        assertThat(one().totalSlots()).isEqualTo(6);
    }

    @Test
    void whatIsTakenBackIsNotSeen() {
        Schedule before = one();
        assertThatThrownBy(() -> transactions.write(() -> {
                    slots.add(schedule);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(one()).isEqualTo(before);
    }

    @Test
    void whatOthersChangeIsSeenSoon(TransactionOperations<Connection> others) {
        assertThat(one().totalSlots()).isEqualTo(5);
        others.executeWrite(status -> {
            try (var statement = status.getConnection().createStatement()) {
                return statement.executeUpdate("update schedule set total_slots = 9 where id = " + schedule);
            }
        });
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (one().totalSlots() != 9) {
            assertThat(System.nanoTime()).as("the time to wait").isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }

    @Test
    void aBookingAndItsEndAreSeenInTheGraphAtOnce(Http http) {
        GraphClient graph = new GraphClient(http);
        Someone me = kit.someone();
        assertThat(remaining(graph)).isEqualTo(5);
        long order = kit.booked(http, me, schedule);
        assertThat(remaining(graph)).isEqualTo(4);
        BookingKit.ok(kit.cancel(http, me, order));
        assertThat(remaining(graph)).isEqualTo(5);
    }

    private long remaining(GraphClient graph) {
        return graph.ask(
                        "query($id: ID!, $from: Date!, $to: Date!) { doctor(id: $id) {"
                                + " schedules(from: $from, to: $to) { remainingSlots } } }",
                        Map.of(
                                "id", ward.doctor(),
                                "from", days.from().toString(),
                                "to", days.to().toString()))
                .number("data.doctor.schedules.0.remainingSlots");
    }
}
