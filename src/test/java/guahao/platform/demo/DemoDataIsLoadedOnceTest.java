package guahao.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import guahao.platform.kit.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
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

    private final TransactionOperations<Connection> transactions;
    private final DemoLoadRepository loads;
    private final Clock clock;

    DemoDataIsLoadedOnceTest(TransactionOperations<Connection> transactions, DemoLoadRepository loads, Clock clock) {
        this.transactions = transactions;
        this.loads = loads;
        this.clock = clock;
    }

    @BeforeEach
    void unmark() {
        transactions.executeWrite(status -> Sql.update(status.getConnection(), "delete from demo_load"));
    }

    @AfterEach
    void mark() {
        loader().loadOnce();
    }

    private DemoLoader loader(DemoRows... shares) {
        return new DemoLoader(transactions, loads, List.of(shares), clock);
    }

    @Test
    void inTheOrderOfItsShares() {
        var loaded = new StringBuilder();
        var first = new Share(1, () -> loaded.append("first "));
        var second = new Share(2, () -> loaded.append("second "));
        assertThat(loader(second, first).loadOnce()).isTrue();
        assertThat(loader(second, first).loadOnce()).isFalse();
        assertThat(loaded).hasToString("first second ");
    }

    @Test
    void byOneOfManyServersThatStartTogether() throws Exception {
        var loaded = new AtomicInteger();
        Callable<Boolean> start =
                () -> loader(new Share(1, loaded::incrementAndGet)).loadOnce();
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
        assertThatThrownBy(() -> loader(broken).loadOnce()).hasMessageContaining("broken");
        assertThat(loader().loadOnce()).isTrue();
    }
}
