package io.promoment.app.numbers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What a batch decided, counted: added one by one, and told as the text that its row in the queue has. */
public final class BatchNumbers {
    private static final Comparator<Took> BY_TIME =
            Comparator.comparing(Took::status).thenComparing(Took::bucket);
    private static final Comparator<Named> BY_NAME =
            Comparator.comparing(Named::promotion).thenComparing(Named::rule);

    // sorted when they are told: this is counted for every activity
    private final Map<Took, Tally> decisions = new HashMap<>();
    private final Map<Named, RuleNumbers> rules = new HashMap<>();

    private record Took(DecisionStatus status, int bucket) {}

    private record Named(String promotion, String rule) {}

    /**
     * Counts one decision.
     *
     * @param decidedAt the time of the batch; where the clocks of service and database differ it may be before the other
     */
    public void add(Outcome outcome, Instant receivedAt, Instant decidedAt) {
        long micros = Math.max(
                0,
                TimeUnit.NANOSECONDS.toMicros(
                        Duration.between(receivedAt, decidedAt).toNanos()));
        decisions
                .computeIfAbsent(new Took(outcome.status(), Latencies.bucket(micros)), first -> new Tally())
                .add(1, micros);
        if (!outcome.firings().isEmpty()) {
            addFirings(outcome);
        }
        for (Failure failure : outcome.failures()) {
            rule(failure.promotion(), failure.rule()).failed(failure.kind());
        }
    }

    /** Firings and actions are in one order: those of a firing stand together. */
    private void addFirings(Outcome outcome) {
        int next = 0;
        for (Firing firing : outcome.firings()) {
            int end = next + firing.actions().size();
            rule(firing.promotion(), firing.rule()).fired(outcome.actions().subList(next, end));
            next = end;
        }
    }

    private RuleNumbers rule(String promotion, String rule) {
        return rules.computeIfAbsent(new Named(promotion, rule), first -> new RuleNumbers());
    }

    /** Canonical JSON; {@link NumbersFold} reads it. */
    public String json() {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        ArrayNode times = tree.putArray("decisions");
        sorted(decisions, BY_TIME).forEach((took, tally) -> times.addObject()
                .put("status", took.status().wireName())
                .put("bucket", took.bucket())
                .put("decisions", tally.count())
                .put("micros", tally.sum()));
        ArrayNode fired = tree.putArray("rules");
        sorted(rules, BY_NAME).forEach((named, numbers) -> fired.add(numbers.tree(named.promotion(), named.rule())));
        return CanonicalJson.text(tree);
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> counted, Comparator<K> order) {
        SortedMap<K, V> sorted = new TreeMap<>(order);
        sorted.putAll(counted);
        return sorted;
    }
}
