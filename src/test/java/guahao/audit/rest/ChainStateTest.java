package guahao.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.platform.audit.Inspection;
import guahao.platform.audit.Verdict;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ChainStateTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 0, 10);

    @Test
    void namesTheFirstBadRow() {
        var broken = new Verdict.Broken(Verdict.Damage.CHANGED, 7);
        assertThat(ChainState.of(new Inspection(broken, 9L, 0, null), NOW))
                .isEqualTo(new ChainState(false, null, null, "changed", 7L, 9L, 0, null));
    }

    @Test
    void saysHowLongRowsHaveBeenWaiting() {
        var whole = new Verdict.Intact(3, "abc");
        assertThat(ChainState.of(new Inspection(whole, null, 2, NOW.minusSeconds(10)), NOW))
                .isEqualTo(new ChainState(true, 3L, "abc", null, null, null, 2, 10L));
    }
}
