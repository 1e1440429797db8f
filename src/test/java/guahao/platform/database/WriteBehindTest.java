package guahao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private final Counter lost = new SimpleMeterRegistry().counter("lost");
    private final List<Integer> written = new ArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();

    private WriteBehind<Integer> holding(int most) {
        return new WriteBehind<>(most, lost, this::write);
    }

    private void write(List<Integer> rows) {
        if (away.get()) {
            throw new IllegalStateException("away");
        }
        written.addAll(rows);
    }

    @Test
    void writesEverythingThereIsInOrder() {
        WriteBehind<Integer> rows = holding(2000);
        List<Integer> all = IntStream.range(0, 1234).boxed().toList();
        all.forEach(rows::add);
        rows.write();
        rows.write();
        assertThat(written).isEqualTo(all);
        assertThat(lost.count()).isZero();
    }

    @Test
    void losesWhatItHasNoRoomForAndCountsIt() {
        WriteBehind<Integer> rows = holding(3);
        IntStream.range(0, 5).forEach(rows::add);
        rows.write();
        assertThat(written).containsExactly(0, 1, 2);
        assertThat(lost.count()).isEqualTo(2);
    }

    @Test
    void keepsWhatCannotBeWrittenNow() {
        WriteBehind<Integer> rows = holding(3);
        away.set(true);
        IntStream.range(0, 3).forEach(rows::add);
        rows.write();
        rows.add(3);
        rows.write();
        assertThat(written).isEmpty();
        away.set(false);
        rows.write();
        assertThat(written).containsExactly(0, 1, 2, 3);
        assertThat(lost.count()).isZero();
    }

    @Test
    void losesWhatTheDatabaseWillNeverTake() {
        List<String> states = new ArrayList<>(List.of("08S01", "22001"));
        var rows = new WriteBehind<Integer>(3, lost, some -> {
            if (!states.isEmpty()) {
                throw new IllegalStateException(new SQLException("refused", states.removeFirst()));
            }
            write(some);
        });
        rows.add(1);
        rows.write();
        assertThat(lost.count()).as("kept while there is no connection").isZero();
        rows.write();
        assertThat(lost.count()).isOne();
        rows.add(2);
        rows.write();
        assertThat(written).containsExactly(2);
    }

    @Test
    void asksOnceWhetherARowIsWorthWriting() {
        WriteBehind<Integer> rows = holding(10);
        List<Integer> asked = new ArrayList<>();
        IntStream.range(0, 4).forEach(rows::add);
        away.set(true);
        rows.write(some -> even(some, asked));
        away.set(false);
        rows.write(some -> even(some, asked));
        assertThat(written).containsExactly(0, 2);
        assertThat(asked).containsExactly(0, 1, 2, 3);
    }

    private static List<Integer> even(List<Integer> some, List<Integer> asked) {
        asked.addAll(some);
        return some.stream().filter(row -> row % 2 == 0).toList();
    }
}
