package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * L7: reading a promotion is bounded, whatever its text is. What is measured is the processor time and the memory that the
 * reading thread took, so that other work on the machine does not count.
 */
class BombsTest {
    private static final List<Bomb> BOMBS = Bomb.all();
    private static final long SECOND = 1_000_000_000L;
    private static final long MOST_MEMORY = 64L << 20;
    private static final ThreadMXBean METER = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void warmUp() {
        BOMBS.forEach(bomb -> Guard.check(Texts.source(bomb.drl())));
    }

    @TestFactory
    Stream<DynamicTest> l7RefusesEachWithinASecondAnd64Megabytes() {
        return BOMBS.stream()
                .map(bomb -> DynamicTest.dynamicTest(bomb.name(), () -> {
                    PromotionSource source = Texts.source(bomb.drl());
                    long time = METER.getCurrentThreadCpuTime();
                    long memory =
                            METER.getThreadAllocatedBytes(Thread.currentThread().getId());

                    Checked checked = Guard.check(source);

                    assertThat(METER.getThreadAllocatedBytes(
                                            Thread.currentThread().getId())
                                    - memory)
                            .isLessThan(MOST_MEMORY);
                    assertThat(METER.getCurrentThreadCpuTime() - time).isLessThan(SECOND);
                    assertThat(((Checked.Refused) checked).problems())
                            .first()
                            .asString()
                            .startsWith("test.drl:" + bomb.place() + " ");
                }));
    }

    @Test
    void keepsTheBombsThatItHas() {
        assertThat(BOMBS).hasSizeGreaterThanOrEqualTo(25);
    }
}
