package io.promoment.core.customer;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.CustomEventTracked;
import io.promoment.core.activity.CustomerRewarded;
import io.promoment.core.activity.LoyaltyPointsRewarded;
import io.promoment.core.activity.MessageSent;
import io.promoment.core.activity.OrderPaid;
import io.promoment.core.activity.RedemptionFailed;
import io.promoment.core.activity.RedemptionSucceeded;
import io.promoment.core.activity.RollbackSucceeded;

/** Counts what a customer did; see {@link Lifetime} for what each counter means. */
final class LifetimeFold {
    private LifetimeFold() {}

    static void apply(Activity activity, Draft draft) {
        if (activity instanceof OrderPaid paid) {
            draft.count(Counter.ORDERS, 1);
            Long total = Purchase.total(paid.order());
            draft.count(Counter.SPENT, total == null ? 0 : Math.max(total, 0));
        } else if (activity instanceof RedemptionSucceeded) {
            draft.count(Counter.REDEMPTIONS, 1);
        } else if (activity instanceof RedemptionFailed) {
            draft.count(Counter.FAILED_REDEMPTIONS, 1);
        } else if (activity instanceof RollbackSucceeded) {
            draft.count(Counter.ROLLBACKS, 1);
        } else if (activity instanceof CustomerRewarded || activity instanceof LoyaltyPointsRewarded) {
            draft.count(Counter.REWARDS, 1);
        } else if (activity instanceof MessageSent) {
            draft.count(Counter.MESSAGES, 1);
        } else if (activity instanceof CustomEventTracked) {
            draft.count(Counter.CUSTOM_EVENTS, 1);
        }
    }
}
