package io.promoment.rules.explain;

import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Reason;
import io.promoment.rules.explain.Verdict.Outcomes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what became of what a rule asked for. */
final class Settling {
    private Settling() {}

    /** Of all firings; what several of them say is said once. */
    static String together(List<Outcomes> firings) {
        LinkedHashSet<String> sentences = new LinkedHashSet<>();
        firings.forEach(firing -> sentences.add(firing.sentence()));
        return String.join(" ", sentences);
    }

    /** Of one firing: it is granted or not as a whole. */
    static String sentence(List<DecidedAction> actions) {
        if (actions.isEmpty()) {
            return "It asked for nothing.";
        }
        String what = Said.and(actions.stream().map(Settling::what).toList());
        Reason reason = actions.get(0).reason();
        return reason == null ? "It gave " + what + "." : "It did not give " + what + ": " + why(reason) + ".";
    }

    /** {@code points.add (program Juniper Rewards, points 500) to cust_1}. */
    private static String what(DecidedAction action) {
        List<String> parameters = new ArrayList<>();
        for (Map.Entry<String, Object> parameter : action.parameters().entrySet()) {
            if (!(parameter.getValue() instanceof Map)) {
                parameters.add(parameter.getKey() + " " + Said.of(parameter.getValue()));
            }
        }
        String all = parameters.isEmpty() ? "" : " (" + String.join(", ", parameters) + ")";
        return action.kind() + all + " to " + action.recipient();
    }

    private static String why(Reason reason) {
        if (reason instanceof Reason.LimitReached limit) {
            return "the limit of %s was reached, %d of %d used%s"
                    .formatted(limit.text(), limit.used(), limit.cap(), room(limit.freesAt()));
        }
        if (reason instanceof Reason.BudgetSpent budget) {
            return budget.used() < budget.cap()
                    ? "the budget of %s had too little left for it, %d of %d used%s"
                            .formatted(budget.text(), budget.used(), budget.cap(), anew(budget.freesAt()))
                    : "the budget of %s was spent, %d of %d used%s"
                            .formatted(budget.text(), budget.used(), budget.cap(), room(budget.freesAt()));
        }
        Reason.Superseded by = (Reason.Superseded) reason;
        return "in the group %s, only one rule gives, and the rule '%s' of the promotion %s came first"
                .formatted(by.group(), by.rule(), by.promotion());
    }

    private static String anew(@Nullable Instant freesAt) {
        return freesAt == null ? "" : "; it begins anew at " + freesAt;
    }

    private static String room(@Nullable Instant freesAt) {
        return freesAt == null ? "; there will be no room again" : "; there is room again from " + freesAt;
    }
}
