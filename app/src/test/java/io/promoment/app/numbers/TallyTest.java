package io.promoment.app.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class TallyTest {
    /** Red when sums are longs: a rule may give as many points as an activity says. */
    @Test
    void sumsUpMoreThanALongHolds() {
        Tally tally = new Tally();
        for (int number = 0; number < 5; number++) {
            tally.add(1, Long.MAX_VALUE - number);
        }
        assertThat(tally.count()).isEqualTo(5);
        assertThat(tally.sum())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE)
                        .multiply(BigInteger.valueOf(5))
                        .subtract(BigInteger.TEN));
    }
}
