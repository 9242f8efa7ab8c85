package io.promoment.core.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an action that a rule asked for is not granted. */
public sealed interface Reason {
    /**
     * A limit was full for this recipient.
     *
     * @param text the limit as the rule states it, such as {@code 1 per customer per 30 days}
     * @param key the counter
     * @param used how much of it was taken before
     * @param freesAt when there is room again; null where never
     */
    record LimitReached(String text, String key, long used, long cap, @Nullable Instant freesAt) implements Reason {}

    /**
     * A budget of the rule was spent; {@code used} and {@code cap} count actions, customers, points or minor units.
     *
     * @param freesAt when the next period begins; null where never
     */
    record BudgetSpent(String text, long used, long cap, @Nullable Instant freesAt) implements Reason {}

    /** The rule of this promotion was granted in the same exclusive group. */
    record Superseded(String group, String promotion, String rule) implements Reason {}
}
