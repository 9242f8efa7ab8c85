package io.promoment.bench.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two things done by turns, so that whatever else the machine does falls on both. Costs are processor time of the one thread.
 *
 * @param one microseconds, one for each round, ascending
 * @param other the same
 * @param ratios other by one, one for each round, ascending
 */
record Turns(List<Double> one, List<Double> other, List<Double> ratios) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 9;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofMillis(500);

    static Turns of(Runnable one, Runnable other) {
        micros(one, WARM_UP);
        micros(other, WARM_UP);
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double first = micros(one, ROUND);
            double second = micros(other, ROUND);
            ones.add(first);
            others.add(second);
            ratios.add(second / first);
        }
        return new Turns(sorted(ones), sorted(others), sorted(ratios));
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    /** Of one run, over as many runs as fit into so much processor time. */
    private static double micros(Runnable work, Duration atLeast) {
        long start = THREADS.getCurrentThreadCpuTime();
        long used = 0;
        long runs = 0;
        while (used < atLeast.toNanos()) {
            work.run();
            runs++;
            used = THREADS.getCurrentThreadCpuTime() - start;
        }
        return used / 1_000.0 / runs;
    }

    static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /** The median and the spread, such as {@code 21.3 (19.8 .. 22.0)}. */
    String ratio() {
        return String.format("%.2f (%.2f .. %.2f)", median(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }
}
