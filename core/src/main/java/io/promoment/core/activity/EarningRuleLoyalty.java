package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * How many points an earning rule gives: {@code FIXED} or {@code PROPORTIONAL}.
 *
 * @param type {@code FIXED} or {@code PROPORTIONAL}
 * @param points how many, where fixed
 * @param pointsFormula where they are calculated
 * @param calculationType in proportion to what, such as {@code ORDER_TOTAL_AMOUNT}
 */
public record EarningRuleLoyalty(
        @Nullable String type,
        @Nullable Long points,
        @Nullable String pointsFormula,
        @Nullable String calculationType) {
    public static final EarningRuleLoyalty EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static EarningRuleLoyalty read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static EarningRuleLoyalty from(JsonNode json) {
        return new EarningRuleLoyalty(
                text(json, "type"),
                whole(json, "points"),
                text(json, "points_formula"),
                text(json, "calculation_type"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
