package guahao.platform.convoy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deeds go alone or together, and each is done once. */
class ConvoyTest {

    private static final String SLOW = "slow";

    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private final List<String> alone = new CopyOnWriteArrayList<>();
    private final List<List<String>> together = new CopyOnWriteArrayList<>();
    private final DistributionSummary sizes =
            DistributionSummary.builder("sizes").register(new SimpleMeterRegistry());

    private Convoy<String, String> convoy(Convoy.Together<String, String> act) {
        return new Convoy<>(
                1,
                4,
                deed -> {
                    if (deed.equals(SLOW)) {
                        await(slowMayEnd);
                    }
                    alone.add(deed);
                    return deed + " alone";
                },
                deeds -> {
                    together.add(deeds);
                    return act.act(deeds);
                },
                sizes);
    }

    private static List<Optional<String>> all(List<String> deeds) {
        return deeds.stream().map(deed -> Optional.of(deed + " together")).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs on a thread of its own, and has begun to wait when this returns. */
    private static FutureTask<String> waiting(Callable<String> deed) {
        FutureTask<String> task = new FutureTask<>(deed);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static List<FutureTask<String>> waiting(Convoy<String, String> convoy, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> waiting(() -> convoy.act("deed " + i)))
                .toList();
    }

    private static List<String> outcomes(List<FutureTask<String>> tasks) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (FutureTask<String> task : tasks) {
            outcomes.add(task.get());
        }
        return outcomes;
    }

    @Test
    void whoeverComesWhileNobodyIsAtItGoesAlone() {
        Convoy<String, String> convoy = convoy(ConvoyTest::all);
        assertThat(convoy.act("one")).isEqualTo("one alone");
        assertThat(convoy.act("two")).isEqualTo("two alone");
        assertThat(together).isEmpty();
    }

    @Test
    void thoseWhoComeMeanwhileGoTogetherByPowersOfTwo() throws Exception {
        Convoy<String, String> convoy = convoy(ConvoyTest::all);
        FutureTask<String> slow = waiting(() -> convoy.act(SLOW));
        List<FutureTask<String>> others = waiting(convoy, 7);
        slowMayEnd.countDown();
        assertThat(slow.get()).isEqualTo("slow alone");
        assertThat(outcomes(others))
                .containsExactlyElementsOf(IntStream.range(0, 7)
                        .mapToObj(i -> "deed " + i + " together")
                        .toList());
        assertThat(together).extracting(List::size).containsExactly(4, 2, 1);
        assertThat(together).flatMap(deeds -> deeds).doesNotHaveDuplicates();
        assertThat(sizes.count()).isEqualTo(3);
        assertThat(sizes.totalAmount()).isEqualTo(7);
    }

    @Test
    void whoCannotGoAlongGoesAloneAfterAll() throws Exception {
        Convoy<String, String> convoy = convoy(deeds -> deeds.stream()
                .map(deed -> deed.equals("deed 1") ? Optional.<String>empty() : Optional.of(deed + " together"))
                .toList());
        FutureTask<String> slow = waiting(() -> convoy.act(SLOW));
        List<FutureTask<String>> others = waiting(convoy, 2);
        slowMayEnd.countDown();
        slow.get();
        assertThat(outcomes(others)).containsExactly("deed 0 together", "deed 1 alone");
    }

    @Test
    void aFailureIsEverybodysAndNobodyTriesAgain() throws Exception {
        Convoy<String, String> convoy = convoy(deeds -> {
            throw new IllegalStateException("perhaps it happened");
        });
        FutureTask<String> slow = waiting(() -> convoy.act(SLOW));
        List<FutureTask<String>> others = waiting(convoy, 2);
        slowMayEnd.countDown();
        slow.get();
        for (FutureTask<String> other : others) {
            assertThatThrownBy(other::get).rootCause().hasMessage("perhaps it happened");
        }
        assertThat(alone).containsExactly(SLOW);
        assertThat(convoy.act("later")).isEqualTo("later alone");
    }

    @Test
    void whoeverIsNotFetchedInTimeGoesAlone() throws Exception {
        Convoy<String, String> convoy = convoy(ConvoyTest::all);
        FutureTask<String> slow = waiting(() -> convoy.act(SLOW));
        assertThat(convoy.act("impatient")).isEqualTo("impatient alone");
        slowMayEnd.countDown();
        assertThat(slow.get()).isEqualTo("slow alone");
        assertThat(alone).containsExactly("impatient", SLOW);
        assertThat(together).isEmpty();
    }
}
