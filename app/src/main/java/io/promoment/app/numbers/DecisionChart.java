package io.promoment.app.numbers;

import io.promoment.api.DecisionSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions of one status, step by step. */
final class DecisionChart {
    private final String status;
    private final List<Histogram> steps;

    DecisionChart(String status, int steps) {
        this.status = status;
        this.steps = Stream.generate(Histogram::new).limit(steps).toList();
    }

    void add(int step, int bucket, long decisions, BigDecimal micros) {
        steps.get(step).add(bucket, decisions, micros);
    }

    DecisionSeries series() {
        Histogram all = new Histogram();
        steps.forEach(all::add);
        return new DecisionSeries(
                status,
                all.decisions(),
                steps.stream().map(Histogram::decisions).toList(),
                all.latency(),
                atMost(50),
                atMost(95),
                atMost(99));
    }

    private List<@Nullable BigDecimal> atMost(int percent) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        steps.forEach(step -> values.add(step.atMost(percent)));
        return values;
    }
}
