package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.RefusedVersion;
import io.promoment.core.activity.Activity;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.limit.Asked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What a decision depended on, put together again from what is stored; or why that cannot be done any more. */
public sealed interface Recollection {
    /** The id of the activity. */
    String activity();

    /**
     * All of it.
     *
     * @param received the activity as it came in
     * @param decidedAt the time of its batch; of a dry run, when it was received
     * @param history the earlier activities that were put before the rules, at the recorded positions, ascending; one more
     *     than the ruleset allows stands for too many
     * @param given the actions that were put before the rules, by id; in the same way
     * @param ruleset the one it was decided under, as this release links it
     * @param status of the decision
     * @param outcome canonical JSON, as it is stored; of a dry run, as it was decided just now
     */
    record Recollected(
            Received received,
            Instant decidedAt,
            Inputs inputs,
            List<Past> history,
            List<GivenAction> given,
            LiveRuleset ruleset,
            DecisionStatus status,
            String outcome)
            implements Recollection {
        public Recollected {
            history = List.copyOf(history);
            given = List.copyOf(given);
        }

        @Override
        public String activity() {
            return received.activity().id();
        }

        /** As it is put before the rules. New each time: what rules walk through is counted in it. */
        public Activity inContext() {
            return new Judgement(received.activity(), inputs.customerBefore(), history, given)
                    .inContext(ruleset.ruleset().settings());
        }

        /** What the rules ask for, for recipients under the names that they had. */
        public Asked asked() {
            return ruleset.ruleset().ask(inContext()).named(inputs.names());
        }

        /** Decides again, now; whether an activity is imported is the only thing taken from the stored decision. */
        public Outcome decideAgain() {
            DecisionStatus now = statusNow();
            return now == DecisionStatus.DECIDED
                    ? ruleset.ruleset()
                            .settle(asked(), RecordedReadings.of(inputs))
                            .outcome()
                    : Outcome.nothing(now);
        }

        /** The canonical JSON of {@link #decideAgain}. */
        public String outcomeNow() {
            return new String(OutcomeCodec.write(decideAgain()), StandardCharsets.UTF_8);
        }

        private DecisionStatus statusNow() {
            return status == DecisionStatus.IMPORTED
                    ? status
                    : Decider.status(received, ruleset.ruleset().settings());
        }
    }

    /**
     * Something that it depended on is gone.
     *
     * @param missing what that is, such as {@code the body of the activity}
     */
    record NoLongerKept(String activity, String missing) implements Recollection {}

    /**
     * Something that it depended on is there, and is not what this service writes: somebody changed it.
     *
     * @param problem as a sentence
     */
    record Unreadable(String activity, String problem) implements Recollection {}

    /**
     * The ruleset cannot be made again by this release.
     *
     * @param versions the promotions that it does not take; empty where the fault is in none of them
     * @param problem what is wrong, as a sentence
     */
    record NotLinked(String activity, long ruleset, List<RefusedVersion> versions, String problem)
            implements Recollection {
        public NotLinked {
            versions = List.copyOf(versions);
        }
    }
}
