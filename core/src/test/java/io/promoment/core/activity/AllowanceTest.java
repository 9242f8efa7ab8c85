package io.promoment.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L7, the part of bounded walks. Red when {@code hand} counted lists instead of elements. */
class AllowanceTest {
    @Test
    void l7CountsEveryElementEveryTimeItIsHandedOut() {
        Allowance allowance = new Allowance(5);
        List<String> list = List.of("a", "b");

        assertThat(allowance.hand(list)).isSameAs(list);
        allowance.hand(list);

        assertThat(allowance.handedOut()).isEqualTo(4);
        assertThatThrownBy(() -> allowance.hand(list))
                .isInstanceOf(AllowanceExceededException.class)
                .hasMessage("the rules asked for more than 5 elements in one decision");
        assertThat(allowance.hand(List.of("c"))).hasSize(1);
    }

    @Test
    void l7BoundsACrossProductUnlessTold() {
        Allowance allowance = new Allowance();
        List<Integer> order = Collections.nCopies(500, 1);
        assertThatThrownBy(() -> {
                    for (int line = 0; line < 500; line++) {
                        allowance.hand(order);
                    }
                })
                .isInstanceOf(AllowanceExceededException.class);
        assertThat(allowance.handedOut()).isEqualTo(Allowance.DEFAULT_BOUND);
    }

    @Test
    void handsNothingOutWhereNothingIsDecided() throws Exception {
        Activity activity = ActivityCodec.read(Samples.seed());
        Allowance none = activity.about().context().allowance();
        assertThat(none.hand(List.of())).isEmpty();
        assertThatThrownBy(() -> none.hand(List.of(1))).isInstanceOf(AllowanceExceededException.class);
    }
}
