package io.promoment.app.delivery;

import io.promoment.api.Reason;
import io.promoment.core.decision.Reason.BudgetSpent;
import io.promoment.core.decision.Reason.LimitReached;
import io.promoment.core.decision.Reason.Superseded;
import org.jspecify.annotations.Nullable;

/** Why an action was not granted, as it is answered. */
public final class ReasonAnswer {
    private ReasonAnswer() {}

    public static @Nullable Reason of(io.promoment.core.decision.@Nullable Reason reason) {
        if (reason instanceof LimitReached limit) {
            return new Reason(
                    "limit_reached",
                    limit.text(),
                    limit.key(),
                    limit.used(),
                    limit.cap(),
                    limit.freesAt(),
                    null,
                    null,
                    null);
        }
        if (reason instanceof BudgetSpent budget) {
            return new Reason(
                    "budget_spent",
                    budget.text(),
                    null,
                    budget.used(),
                    budget.cap(),
                    budget.freesAt(),
                    null,
                    null,
                    null);
        }
        if (reason instanceof Superseded by) {
            return new Reason("superseded", null, null, null, null, null, by.group(), by.promotion(), by.rule());
        }
        return null;
    }
}
