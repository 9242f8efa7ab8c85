package io.promoment.app.promotions;

import java.util.List;

/** A ruleset that is or was in force, made again of what is stored. */
public sealed interface PastRuleset {
    /** Ready to be asked. */
    record Linked(LiveRuleset ruleset) implements PastRuleset {}

    /**
     * This release cannot make it again.
     *
     * @param versions those it does not take; empty where the fault is in none of them
     * @param problem what is wrong and where, as a sentence
     */
    record NotLinked(long ruleset, List<RefusedVersion> versions, String problem) implements PastRuleset {
        public NotLinked {
            versions = List.copyOf(versions);
        }
    }
}
