package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.date;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The points of a loyalty card: {@code points} ever added, {@code balance} to spend.
 *
 * @param points ever added
 * @param balance left to spend
 * @param nextExpirationDate when points expire next
 * @param nextExpirationPoints how many points expire next
 * @param pendingPoints not yet to be spent
 * @param expiredPoints expired so far
 * @param subtractedPoints taken away by hand so far
 */
public record LoyaltyCard(
        @Nullable Long points,
        @Nullable Long balance,
        @Nullable LocalDate nextExpirationDate,
        @Nullable Long nextExpirationPoints,
        @Nullable Long pendingPoints,
        @Nullable Long expiredPoints,
        @Nullable Long subtractedPoints,
        ExpirationRules expirationRules) {
    public static final LoyaltyCard EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static LoyaltyCard read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static LoyaltyCard from(JsonNode json) {
        return new LoyaltyCard(
                whole(json, "points"),
                whole(json, "balance"),
                date(json, "next_expiration_date"),
                whole(json, "next_expiration_points"),
                whole(json, "pending_points"),
                whole(json, "expired_points"),
                whole(json, "subtracted_points"),
                ExpirationRules.read(json.path("expiration_rules")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
