package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * What the referee of a referral gets: points, or credits in minor units, from a campaign.
 *
 * @param type {@code LOYALTY_CARD} or {@code GIFT_VOUCHER}
 * @param amount credits in minor units, or points
 */
public record RefereeReward(CampaignReference relatedObjectParent, @Nullable String type, @Nullable Long amount) {
    public static final RefereeReward EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RefereeReward read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RefereeReward from(JsonNode json) {
        return new RefereeReward(
                CampaignReference.read(json.path("related_object_parent")), text(json, "type"), whole(json, "amount"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
