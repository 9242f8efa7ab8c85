package io.promoment.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.api.Problem;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void leavesABlankHintOut() {
        assertThat(Problem.Fault.inText("a.drl", 1, 1, "is wrong", "").hint()).isNull();
        assertThat(Problem.Fault.inBody("/id", "is wrong", " ").hint()).isNull();
        assertThat(Problem.Fault.inBody("/id", "is taken", "take another").hint())
                .isEqualTo("take another");
    }
}
