package io.promoment.core.decision;

import java.util.List;

/**
 * What was decided, with nothing of when and by which engine (L5). The lists come in the order of promotion, place in
 * the file, matched positions and call; whoever decides sorts them.
 */
public record Outcome(
        DecisionStatus status, List<Firing> firings, List<DecidedAction> actions, List<Failure> failures) {
    public Outcome {
        firings = List.copyOf(firings);
        actions = List.copyOf(actions);
        failures = List.copyOf(failures);
        if (status != DecisionStatus.DECIDED && !(firings.isEmpty() && actions.isEmpty() && failures.isEmpty())) {
            throw new IllegalArgumentException("an activity that is " + status.wireName() + " fires no rule");
        }
    }

    /** The outcome of an activity for which there is nothing to do, or which was not put before the rules. */
    public static Outcome nothing(DecisionStatus status) {
        return new Outcome(status, List.of(), List.of(), List.of());
    }
}
