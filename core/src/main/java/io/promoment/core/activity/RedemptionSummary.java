package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The sender's count of a customer's redemptions.
 *
 * @param totalRedeemed that were made
 * @param totalFailed that failed
 * @param totalSucceeded that succeeded
 * @param totalRolledBack that were reversed
 * @param totalRollbackFailed that could not be reversed
 * @param totalRollbackSucceeded reversals that succeeded
 */
public record RedemptionSummary(
        @Nullable Long totalRedeemed,
        @Nullable Long totalFailed,
        @Nullable Long totalSucceeded,
        @Nullable Long totalRolledBack,
        @Nullable Long totalRollbackFailed,
        @Nullable Long totalRollbackSucceeded,
        GiftSummary gift,
        PointsSummary loyaltyCard) {
    public static final RedemptionSummary EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RedemptionSummary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RedemptionSummary from(JsonNode json) {
        return new RedemptionSummary(
                whole(json, "total_redeemed"),
                whole(json, "total_failed"),
                whole(json, "total_succeeded"),
                whole(json, "total_rolled_back"),
                whole(json, "total_rollback_failed"),
                whole(json, "total_rollback_succeeded"),
                GiftSummary.read(json.path("gift")),
                PointsSummary.read(json.path("loyalty_card")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
