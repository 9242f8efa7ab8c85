package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says which counters of a rule that keeps its name start anew: they belong to the text of their limit or budget. */
final class CounterChange {

    private final Rule before;
    private final Rule now;
    private final Problems problems;

    CounterChange(Rule before, Rule now, Problems problems) {
        this.before = before;
        this.now = now;
        this.problems = problems;
    }

    /** @param kind {@code limit} or {@code budget} */
    private record Counter(String kind, String text, Position position) {
        static List<Counter> of(Rule rule) {
            return Stream.concat(
                            rule.limits().stream().map(limit -> new Counter("limit", limit.text(), limit.position())),
                            rule.budgets().stream()
                                    .map(budget -> new Counter("budget", budget.text(), budget.position())))
                    .toList();
        }

        boolean isIn(List<Counter> others) {
            return others.stream().anyMatch(other -> other.kind.equals(kind) && other.text.equals(text));
        }
    }

    void warn() {
        List<Counter> old = Counter.of(before);
        List<Counter> kept = Counter.of(now);
        List<Counter> gone = new ArrayList<>(
                old.stream().filter(counter -> !counter.isIn(kept)).toList());
        for (Counter counter : kept) {
            if (!counter.isIn(old)) {
                startsAnew(counter, gone);
            }
        }
        gone.forEach(this::isGone);
    }

    private void startsAnew(Counter counter, List<Counter> gone) {
        Counter replaced = gone.stream()
                .filter(old -> old.kind().equals(counter.kind()))
                .findFirst()
                .orElse(null);
        gone.remove(replaced);
        String was = replaced == null ? "is new" : "was \"" + replaced.text() + "\"";
        problems.warn(
                counter.position(),
                counter.text(),
                "this " + counter.kind() + " " + was + ": it starts at nothing, whatever was given before",
                replaced == null
                        ? "publish it, if what was given before need not count"
                        : "keep its text, letter by letter, if what was given before must count");
    }

    private void isGone(Counter counter) {
        problems.warn(
                now.position(),
                now.name(),
                "the " + counter.kind() + " \"" + counter.text() + "\" is gone: nothing of it holds this rule back now",
                "put @" + counter.kind() + "(\"" + counter.text() + "\") back, if that is not meant");
    }
}
