package guahao.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import guahao.platform.database.Transactions;
import guahao.platform.kit.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The shared server has long loaded its demonstration data, so the mark is taken away and put back around each test.
 */
@ServerTest
class DemoDataIsLoadedOnceTest {

    private record Share(int order, Runnable loading) implements DemoRows {
        @Override
        public void load() {
            loading.run();
        }
    }

    private record Daily(List<LocalDate> loaded) implements DemoRows {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void load() {}

        @Override
        public void load(List<LocalDate> days) {
            loaded.addAll(days);
        }
    }

    private final TransactionOperations<Connection> operations;
    private final Transactions transactions;
    private final DemoLoadRepository loads;
    private final Clock clock;

    DemoDataIsLoadedOnceTest(
            TransactionOperations<Connection> operations,
            Transactions transactions,
            DemoLoadRepository loads,
            Clock clock) {
        this.operations = operations;
        this.transactions = transactions;
        this.loads = loads;
        this.clock = clock;
    }

    @BeforeEach
    void unmark() {
        operations.executeWrite(status -> Sql.update(status.getConnection(), "delete from demo_load"));
    }

    @AfterEach
    void mark() {
        loader().load();
    }

    private DemoLoader loader(DemoRows... shares) {
        return loader(clock, shares);
    }

    private DemoLoader loader(Clock when, DemoRows... shares) {
        return new DemoLoader(transactions, loads, List.of(shares), when);
    }

    @Test
    void inTheOrderOfItsShares() {
        var loaded = new StringBuilder();
        var first = new Share(1, () -> loaded.append("first "));
        var second = new Share(2, () -> loaded.append("second "));
        assertThat(loader(second, first).load().all()).isTrue();
        assertThat(loader(second, first).load().all()).isFalse();
        assertThat(loaded).hasToString("first second ");
    }

    @Test
    void byOneOfManyServersThatStartTogether() throws Exception {
        var loaded = new AtomicInteger();
        Callable<Boolean> start =
                () -> loader(new Share(1, loaded::incrementAndGet)).load().all();
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> starts =
                    IntStream.range(0, 8).mapToObj(i -> servers.submit(start)).toList();
            for (Future<Boolean> each : starts) {
                each.get();
            }
        }
        assertThat(loaded).hasValue(1);
    }

    @Test
    void againWhenTheFirstTryFailed() {
        var broken = new Share(1, () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> loader(broken).load()).hasMessageContaining("broken");
        assertThat(loader().load().all()).isTrue();
    }

    @Test
    void andReachesTwoWeeksAheadWithEachStart() {
        List<LocalDate> loaded = new ArrayList<>();
        var daily = new Daily(loaded);
        LocalDate day = LocalDate.of(2031, 3, 3);
        loader(at(day), daily).load();
        assertThat(loaded).hasSize(14).startsWith(day).endsWith(day.plusDays(13));
        loaded.clear();
        assertThat(loader(at(day), daily).load().days()).isEmpty();
        assertThat(loaded).isEmpty();

        assertThat(loader(at(day.plusDays(3)), daily).load().all()).isFalse();
        assertThat(loaded).containsExactly(day.plusDays(14), day.plusDays(15), day.plusDays(16));
    }

    private Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(9, 0).atZone(clock.getZone()).toInstant(), clock.getZone());
    }
}
