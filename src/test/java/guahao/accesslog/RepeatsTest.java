package guahao.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@ServerTest
class RepeatsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2025, 11, 20, 12, 0);
    private static final long[] SECONDS = {0, 1, 4, 5, 7, 9, 10, 16};

    private final String kind = UUID.randomUUID().toString();

    private Access at(long second) {
        return new Access(NOON.plusSeconds(second), null, kind, "GET", "", 200);
    }

    private List<Access> at(long... seconds) {
        return LongStream.of(seconds).mapToObj(this::at).toList();
    }

    @Test
    void countNotWithinFiveSecondsOfOneThatCounts(Repeats repeats) {
        assertThat(repeats.without(at(SECONDS))).isEqualTo(at(0, 5, 10, 16));
    }

    @Test
    void countOnceForServersThatWriteAfterEachOther(Repeats repeats) {
        assertThat(repeats.without(List.of(at(3)))).hasSize(1);
        assertThat(repeats.without(at(1, 2, 4))).isEmpty();
    }

    @Test
    void areOfOneVisitorAndPath(Repeats repeats) {
        List<Access> some = List.of(
                new Access(NOON, null, Access.kind("account:" + kind, "/a"), "GET", "", 200),
                new Access(NOON, null, Access.kind("account:" + kind, "/b"), "GET", "", 200),
                new Access(NOON, null, Access.kind("address:" + kind, "/a"), "GET", "", 200));
        assertThat(repeats.without(some)).isEqualTo(some);
    }

    @Test
    void areKnownWithoutRedisToo() {
        var here = new RepeatsHere();
        assertThat(LongStream.of(SECONDS).filter(second -> here.count(kind, second * 1000) == 1))
                .containsExactly(0L, 5L, 10L, 16L);
        assertThat(here.count("other", 0)).isOne();
    }
}
