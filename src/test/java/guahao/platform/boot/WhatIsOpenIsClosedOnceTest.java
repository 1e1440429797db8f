package guahao.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsOpenIsClosedOnceTest {

    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    private AutoCloseable named(String name) {
        return () -> closed.add(name);
    }

    @Test
    void theLastFirstAndNothingTwice() {
        opened.open(() -> named("folder"));
        opened.open(() -> named("engine"));
        opened.close();
        opened.close();
        assertThat(closed).containsExactly("engine", "folder");
    }

    @Test
    void whatDoesNotCloseKeepsNothingElseOpen() {
        opened.open(() -> named("folder"));
        opened.open(() -> (AutoCloseable) () -> {
            throw new IllegalStateException("stuck");
        });
        opened.close();
        assertThat(closed).containsExactly("folder");
    }

    @Test
    void nothingOpensAfterTheStop() {
        opened.close();
        assertThatThrownBy(() -> opened.open(() -> named("late"))).isInstanceOf(IllegalStateException.class);
        assertThat(opened.isClosed()).isTrue();
        assertThat(closed).isEmpty();
    }
}
