package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a referral and what the referee gets.
 *
 * @param conversionEventType redemption or custom_event
 */
public record ReferralProgram(
        @Nullable String conversionEventType, EventSchema customEvent, RefereeReward refereeReward) {
    public static final ReferralProgram EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static ReferralProgram read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static ReferralProgram from(JsonNode json) {
        return new ReferralProgram(
                text(json, "conversion_event_type"),
                EventSchema.read(json.path("custom_event")),
                RefereeReward.read(json.path("referee_reward")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
