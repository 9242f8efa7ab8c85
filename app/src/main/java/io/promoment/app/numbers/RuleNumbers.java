package io.promoment.app.numbers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one rule did within a batch. */
final class RuleNumbers {
    private static final Comparator<Given> BY_KIND =
            Comparator.comparing(Given::kind).thenComparing(Given::status);
    private static final Comparator<Because> BY_REASON = Comparator.comparing(Because::reason)
            .thenComparing(Because::text)
            .thenComparing(Because::promotion)
            .thenComparing(Because::rule);

    private long firings;
    private long suppressed;
    private long superseded;
    private final SortedMap<Given, Tally> actions = new TreeMap<>(BY_KIND);
    private final SortedMap<Because, Tally> reasons = new TreeMap<>(BY_REASON);
    private final SortedMap<String, Tally> failures = new TreeMap<>();

    private record Given(String kind, ActionStatus status) {}

    private record Because(String reason, String text, String promotion, String rule) {
        static Because of(Reason reason) {
            if (reason instanceof Reason.LimitReached limit) {
                return new Because("limit_reached", limit.text(), "", "");
            }
            if (reason instanceof Reason.BudgetSpent budget) {
                return new Because("budget_spent", budget.text(), "", "");
            }
            Reason.Superseded by = (Reason.Superseded) reason;
            return new Because("superseded", "", by.promotion(), by.rule());
        }
    }

    /** It is granted, suppressed or superseded as a whole. */
    void fired(List<DecidedAction> asked) {
        firings++;
        for (DecidedAction action : asked) {
            actions.computeIfAbsent(new Given(action.kind(), action.status()), first -> new Tally())
                    .add(1, Quantity.of(action));
        }
        Reason reason = asked.isEmpty() ? null : asked.get(0).reason();
        if (reason != null) {
            notGranted(reason, asked.size());
        }
    }

    private void notGranted(Reason reason, int actionsOfIt) {
        if (reason instanceof Reason.Superseded) {
            superseded++;
        } else {
            suppressed++;
        }
        reasons.computeIfAbsent(Because.of(reason), first -> new Tally()).add(1, actionsOfIt);
    }

    void failed(String kind) {
        failures.computeIfAbsent(kind, first -> new Tally()).add(1, 0);
    }

    ObjectNode tree(String promotion, String rule) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("promotion", promotion).put("rule", rule);
        tree.put("firings", firings).put("suppressed", suppressed).put("superseded", superseded);
        ArrayNode given = tree.putArray("actions");
        actions.forEach((kind, tally) -> given.addObject()
                .put("kind", kind.kind())
                .put("status", kind.status().wireName())
                .put("actions", tally.count())
                .put("quantity", tally.sum()));
        ArrayNode because = tree.putArray("reasons");
        reasons.forEach((reason, tally) -> because.addObject()
                .put("reason", reason.reason())
                .put("text", reason.text())
                .put("by_promotion", reason.promotion())
                .put("by_rule", reason.rule())
                .put("firings", tally.count())
                .put("actions", tally.sum()));
        ArrayNode failed = tree.putArray("failures");
        failures.forEach((kind, tally) -> failed.addObject().put("kind", kind).put("failures", tally.count()));
        return tree;
    }
}
