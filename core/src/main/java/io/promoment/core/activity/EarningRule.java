package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.flag;
import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the loyalty program that gave points; {@code event} is what it listens to.
 *
 * @param id the platform's
 * @param event what it listens to: {@code order.paid}, a segment, a tier, or the name of an event
 * @param automationId the platform's own
 * @param startDate not in force before
 * @param expirationDate not in force after
 * @param validationRuleId what else the platform checks
 * @param active whether it is switched on
 * @param metadata the merchant's own attributes
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record EarningRule(
        @Nullable String id,
        @Nullable String event,
        EarningRuleLoyalty loyalty,
        EarningRuleEvent customEvent,
        Segment segment,
        LoyaltyTier loyaltyTier,
        PendingPoints pendingPoints,
        EarningRuleSource source,
        @Nullable String automationId,
        @Nullable Instant startDate,
        @Nullable Instant expirationDate,
        @Nullable String validationRuleId,
        @Nullable Boolean active,
        ExpirationRules expirationRules,
        Metadata metadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final EarningRule EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static EarningRule read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static EarningRule from(JsonNode json) {
        return new EarningRule(
                text(json, "id"),
                text(json, "event"),
                EarningRuleLoyalty.read(json.path("loyalty")),
                EarningRuleEvent.read(json.path("custom_event")),
                Segment.read(json.path("segment")),
                LoyaltyTier.read(json.path("loyalty_tier")),
                PendingPoints.read(json.path("pending_points")),
                EarningRuleSource.read(json.path("source")),
                text(json, "automation_id"),
                time(json, "start_date"),
                time(json, "expiration_date"),
                text(json, "validation_rule_id"),
                flag(json, "active"),
                ExpirationRules.read(json.path("expiration_rules")),
                Metadata.read(json.path("metadata")),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
