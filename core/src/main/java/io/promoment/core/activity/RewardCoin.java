package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.number;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What points are worth: {@code pointsRatio} points for {@code exchangeRatio}.
 *
 * @param exchangeRatio what {@code pointsRatio} points are worth
 * @param pointsRatio for how many points
 */
public record RewardCoin(@Nullable BigDecimal exchangeRatio, @Nullable Long pointsRatio) {
    public static final RewardCoin EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RewardCoin read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RewardCoin from(JsonNode json) {
        return new RewardCoin(number(json, "exchange_ratio"), whole(json, "points_ratio"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
