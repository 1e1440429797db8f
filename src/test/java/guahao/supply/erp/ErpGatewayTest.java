package guahao.supply.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.failure.Failure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ErpGatewayTest {

    private static final String FAILED = "ERP服务异常，请稍后重试";
    private static final String AWAY = "ERP服务暂不可用";

    private final AtomicLong now = new AtomicLong();
    private final ErpGateway gateway =
            new ErpGateway(new UnconfiguredErp(), new SimpleMeterRegistry(), Duration.ofSeconds(30), now::get);

    private void fail(String message) {
        assertThatThrownBy(() -> gateway.ask(erp -> {
                    throw new ErpFailure("down");
                }))
                .isInstanceOf(Failure.Unavailable.class)
                .hasMessage(message);
    }

    private Object answer(ErpGateway.Question<?> question) {
        return gateway.ask(question);
    }

    @Test
    void saysThatItFailedAndThenThatItIsNotThere() {
        for (int i = 0; i < 5; i++) {
            fail(FAILED);
        }
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> gateway.ask(erp -> asked.incrementAndGet())).hasMessage(AWAY);
        assertThat(asked).hasValue(0);
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(answer(erp -> asked.incrementAndGet())).isEqualTo(1);
        fail(FAILED);
    }

    @Test
    void takesNotFoundForAnAnswer() {
        for (int i = 0; i < 4; i++) {
            fail(FAILED);
        }
        assertThat(answer(erp -> Optional.empty())).isEqualTo(Optional.empty());
        fail(FAILED);
        fail(FAILED);
    }

    @Test
    void doesNotTakeItsOwnFaultsForTheErps() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> gateway.ask(erp -> erp.customer("x"))).isInstanceOf(Failure.NotConfigured.class);
        }
        assertThat(answer(erp -> "well")).isEqualTo("well");
    }

    @Test
    void callsTwentyTimesAtOnceAndNoMore() throws InterruptedException {
        var busy = new CountDownLatch(20);
        var end = new CountDownLatch(1);
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> gateway.ask(erp -> {
                    most.incrementAndGet();
                    busy.countDown();
                    await(end);
                    return 1;
                }));
            }
            busy.await();
            assertThatThrownBy(() -> gateway.ask(erp -> most.incrementAndGet())).hasMessage(AWAY);
            end.countDown();
        }
        assertThat(most).hasValue(20);
        assertThat(answer(erp -> "free again")).isEqualTo("free again");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
