package io.promoment.rules.engine;

import io.promoment.core.decision.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Why an attempt broke off.
 *
 * @param suspects the rules that look guilty, by id; only a hint where to look first: nodes are shared, and messages are no interface
 * @param kind as failures have it
 * @param printed the constraint that failed as it was printed; null where none did or it is not known
 */
record Breakage(SortedSet<String> suspects, String kind, @Nullable String printed) {
    private static final Pattern CONSTRAINT =
            Pattern.compile("Error evaluating constraint '(.*)' in \\[", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\"([a-z0-9-]+#[0-9]+)\"");

    /** The rule that fired most is the first to look at. */
    static Breakage ofFiringLimit(List<Fired> fired) {
        Map<String, Long> counts = new TreeMap<>();
        fired.forEach(firing -> counts.merge(firing.listener().id(), 1L, Long::sum));
        String most = counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
                .orElseThrow()
                .getKey();
        return new Breakage(new TreeSet<>(List.of(most)), Failure.FIRING_LIMIT, null);
    }

    static Breakage of(RuntimeException thrown) {
        SortedSet<String> suspects = new TreeSet<>();
        if (thrown instanceof ConsequenceException consequence) {
            suspects.add(consequence.getMatch().getRule().getName());
            return new Breakage(suspects, FailureKind.of(thrown, Failure.CONSEQUENCE), null);
        }
        String message = thrown instanceof ConstraintEvaluationException ? String.valueOf(thrown.getMessage()) : "";
        Matcher constraint = CONSTRAINT.matcher(message);
        boolean known = constraint.find();
        Matcher rule = RULE.matcher(known ? message.substring(constraint.end()) : message);
        while (rule.find()) {
            suspects.add(rule.group(1));
        }
        return new Breakage(suspects, FailureKind.of(thrown, Failure.CONSTRAINT), known ? constraint.group(1) : null);
    }
}
