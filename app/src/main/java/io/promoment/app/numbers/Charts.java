package io.promoment.app.numbers;

import io.promoment.api.ActionSeries;
import io.promoment.api.FailureSeries;
import io.promoment.api.FiringSeries;
import io.promoment.api.ReasonSeries;
import io.promoment.app.numbers.LineStore.Counts;
import java.util.List;
import java.util.stream.IntStream;

/** What is counted of rules, and how its lines are answered. */
final class Charts {
    static final Counts FIRINGS = new Counts(
            "numbers_of_rules", List.of("promotion", "rule"), List.of("firings", "suppressed", "superseded"));
    static final Counts ACTIONS = new Counts(
            "numbers_of_actions", List.of("promotion", "rule", "kind", "status"), List.of("actions", "quantity"));
    static final Counts REASONS = new Counts(
            "numbers_of_reasons",
            List.of("promotion", "rule", "reason", "text", "by_promotion", "by_rule"),
            List.of("firings", "actions"));
    static final Counts FAILURES =
            new Counts("numbers_of_failures", List.of("promotion", "rule", "kind"), List.of("failures"));

    private Charts() {}

    static FiringSeries firings(Line line) {
        List<Long> firings = line.longs("firings");
        List<Long> suppressed = line.longs("suppressed");
        List<Long> superseded = line.longs("superseded");
        List<Long> granted = IntStream.range(0, firings.size())
                .mapToObj(step -> firings.get(step) - suppressed.get(step) - superseded.get(step))
                .toList();
        return new FiringSeries(
                line.label("promotion"),
                line.optional("rule"),
                line.total("firings"),
                firings,
                granted,
                suppressed,
                superseded);
    }

    static ActionSeries actions(Line line) {
        String kind = line.label("kind");
        String unit = Quantity.unitOf(kind);
        return new ActionSeries(
                line.label("promotion"),
                line.optional("rule"),
                kind,
                line.label("status"),
                line.total("actions"),
                unit == null ? null : line.sum("quantity"),
                unit,
                line.longs("actions"),
                unit == null ? null : line.numbers("quantity"));
    }

    static ReasonSeries reasons(Line line) {
        return new ReasonSeries(
                line.label("promotion"),
                line.optional("rule"),
                line.label("reason"),
                line.optional("text"),
                line.optional("by_promotion"),
                line.optional("by_rule"),
                line.total("firings"),
                line.longs("firings"),
                line.longs("actions"));
    }

    static FailureSeries failures(Line line) {
        return new FailureSeries(
                line.label("promotion"),
                line.optional("rule"),
                line.label("kind"),
                line.total("failures"),
                line.longs("failures"));
    }
}
