package io.promoment.rules.explain;

import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.rules.language.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule in a decision, told: what it made of the activity, and what limits, budgets, exclusive groups and
 * failures made of that.
 *
 * @param sentence the whole, for somebody who does not read rules
 * @param account part by part; null where the activity was not put before the rules, or what they saw is no longer kept
 * @param firings what the decision says, in its order
 * @param failure why it was left out; null where it was not
 * @param limits what the counters of its limits and budgets said
 * @param contradiction where explanation and decision do not say the same, which is a fault of ours, what each of them says; else
 *     null
 */
public record Verdict(
        String promotion,
        int version,
        Rule rule,
        Result result,
        String sentence,
        @Nullable Account account,
        List<Outcomes> firings,
        @Nullable Failure failure,
        List<LimitReading> limits,
        @Nullable String contradiction) {

    public Verdict {
        firings = List.copyOf(firings);
        limits = List.copyOf(limits);
    }

    /** In one word. */
    public enum Result {
        /** It fired, and something was granted. */
        GRANTED,
        /** It fired, and limits or budgets left nothing of it. */
        SUPPRESSED,
        /** It fired, and another rule of the exclusive group was granted. */
        SUPERSEDED,
        NOT_FIRED,
        /** It failed and was left out. */
        LEFT_OUT,
        /** The activity was not put before the rules. */
        NOT_ASKED
    }

    /**
     * One firing.
     *
     * @param actions what it asked for, with what became of that
     * @param sentence what became of it
     */
    public record Outcomes(Firing firing, List<DecidedAction> actions, String sentence) {
        public Outcomes {
            actions = List.copyOf(actions);
        }
    }

    /** Whether explanation and decision say the same. */
    public boolean isConsistent() {
        return contradiction == null;
    }
}
