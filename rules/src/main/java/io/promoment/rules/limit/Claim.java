package io.promoment.rules.limit;

import io.promoment.core.decision.Reason;
import io.promoment.rules.language.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one firing needs of one counter to be granted.
 *
 * @param text the limit or budget as the rule states it
 * @param marker for a budget of customers: the counter of this recipient, at 1 once he was counted; what it marks is then free
 * @param budget whether it is a budget's
 */
record Claim(String text, String key, long cap, long amount, Period period, @Nullable String marker, boolean budget) {

    Reason blocked(long used, @Nullable Instant freesAt) {
        return budget
                ? new Reason.BudgetSpent(text, used, cap, freesAt)
                : new Reason.LimitReached(text, key, used, cap, freesAt);
    }

    /** The sum, or the largest number where it is more: what is asked for may be anything, and must not wrap around. */
    static long sum(long one, long other) {
        long sum = one + other;
        boolean overflowed = ((one ^ sum) & (other ^ sum)) < 0;
        return overflowed ? Long.MAX_VALUE : sum;
    }
}
