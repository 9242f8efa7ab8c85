package io.promoment.app.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.numbers.Latencies.Between;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "99, 0", "100, 1", "125, 1", "126, 2", "999, 10", "1000, 11", "999999999, 70", "1000000000, 71"
    })
    void putsATimeBelowTheFirstBoundThatIsMore(long micros, int bucket) {
        assertThat(Latencies.bucket(micros)).isEqualTo(bucket);
    }

    @Test
    void hasBoundsAQuarterApart() {
        for (int bucket = 1; bucket < Latencies.BUCKETS - 1; bucket++) {
            Between between = Latencies.of(bucket);
            assertThat((double) between.to() / between.from()).isBetween(1.25, 1.27);
        }
        assertThat(Latencies.of(Latencies.BUCKETS - 1)).isEqualTo(new Between(1_000_000_000, null));
    }

    @Test
    void findsTheBucketOfEveryQuantileOfAnyTimes() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            long[] times = random.longs(1 + random.nextInt(300), 0, 1L << random.nextInt(1, 31))
                    .sorted()
                    .toArray();
            long[] counts = new long[Latencies.BUCKETS];
            Arrays.stream(times).forEach(micros -> counts[Latencies.bucket(micros)]++);
            for (int percent : new int[] {1, 50, 95, 99, 100}) {
                long exact = times[(times.length * percent + 99) / 100 - 1];
                assertThat(Latencies.percentile(percent, counts)).isEqualTo(Latencies.of(Latencies.bucket(exact)));
            }
        }
    }

    @Test
    void knowsNoQuantileOfNothing() {
        assertThat(Latencies.percentile(50, new long[Latencies.BUCKETS])).isNull();
    }
}
