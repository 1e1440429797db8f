package guahao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import io.micronaut.data.exceptions.DataAccessException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ServerTest
class PatienceTest {

    private static final String SLOW = "select sleep(3)";

    private final Statements statements;

    PatienceTest(Statements statements) {
        this.statements = statements;
    }

    @Test
    void whoHasLittleIsToldThatTheDatabaseIsAwayAndLeavesNobodyElseWithLess() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> Patience.of(Duration.ofMillis(300), () -> statements.number(SLOW, Values.none())))
                    .isInstanceOf(DataAccessException.class);
            assertThat(Patience.of(Duration.ofSeconds(60), () -> statements.number("select 7", Values.none())))
                    .isEqualTo(7);
        }
        assertThat(Patience.of(Duration.ofMillis(300), () -> 1)).isEqualTo(1);
        assertThat(statements.number(SLOW, Values.none())).isZero();
    }
}
