package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * When points expire: after a number of months or on a fixed day of the year.
 *
 * @param periodType {@code MONTH} or {@code FIXED_DAY_OF_YEAR}
 * @param periodValue after how many months
 * @param roundingType up to the end of what, such as {@code END_OF_MONTH}
 * @param roundingValue which month, for {@code PARTICULAR_MONTH}
 * @param fixedMonth 1 to 12
 * @param fixedDay the day of the month
 */
public record ExpirationRules(
        @Nullable String periodType,
        @Nullable Long periodValue,
        @Nullable String roundingType,
        @Nullable Long roundingValue,
        @Nullable Long fixedMonth,
        @Nullable Long fixedDay) {
    public static final ExpirationRules EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static ExpirationRules read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static ExpirationRules from(JsonNode json) {
        return new ExpirationRules(
                text(json, "period_type"),
                whole(json, "period_value"),
                text(json, "rounding_type"),
                whole(json, "rounding_value"),
                whole(json, "fixed_month"),
                whole(json, "fixed_day"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
