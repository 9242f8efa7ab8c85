package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The referral code that was sent with a custom event.
 *
 * @param id the platform's
 * @param code that the friend used
 * @param referrerId whose code it is, by the platform's id
 */
public record ReferralCode(@Nullable String id, @Nullable String code, @Nullable String referrerId) {
    public static final ReferralCode EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static ReferralCode read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static ReferralCode from(JsonNode json) {
        return new ReferralCode(text(json, "id"), text(json, "code"), text(json, "referrer_id"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
