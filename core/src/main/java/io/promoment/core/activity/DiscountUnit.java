package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * One of several products that a discount gives for free.
 *
 * @param unitOff pieces for nothing
 * @param unitOffFormula where it is calculated
 * @param effect {@code ADD_NEW_ITEMS} or {@code ADD_MISSING_ITEMS}
 * @param unitType what is for nothing
 */
public record DiscountUnit(
        @Nullable Long unitOff,
        @Nullable String unitOffFormula,
        @Nullable String effect,
        @Nullable String unitType,
        Product product,
        Sku sku) {
    public static final DiscountUnit EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static DiscountUnit read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static DiscountUnit from(JsonNode json) {
        return new DiscountUnit(
                whole(json, "unit_off"),
                text(json, "unit_off_formula"),
                text(json, "effect"),
                text(json, "unit_type"),
                Product.read(json.path("product")),
                Sku.read(json.path("sku")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
