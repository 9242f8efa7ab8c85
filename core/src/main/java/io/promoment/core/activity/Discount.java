package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.flag;
import static io.promoment.core.activity.Fields.list;
import static io.promoment.core.activity.Fields.number;
import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discount; which of its values are given depends on {@code type}: {@code AMOUNT}, {@code PERCENT}, {@code UNIT} or {@code FIXED}.
 * Amounts are in minor units, {@code percentOff} is in percent.
 *
 * @param type {@code AMOUNT}, {@code PERCENT}, {@code UNIT} or {@code FIXED}
 * @param amountOff for {@code AMOUNT}, in minor units
 * @param amountOffFormula where it is calculated
 * @param aggregatedAmountLimit the most that is taken off an order, in minor units
 * @param effect what it applies to, such as {@code APPLY_TO_ORDER}
 * @param isDynamic whether a formula calculated it
 * @param unitOff for {@code UNIT}: pieces for nothing
 * @param unitOffFormula where it is calculated
 * @param unitType what is for nothing
 * @param percentOff for {@code PERCENT}: 15 is 15 percent
 * @param percentOffFormula where it is calculated
 * @param amountLimit the most that a percentage takes off, in minor units
 * @param fixedAmount for {@code FIXED}: the price instead, in minor units
 * @param fixedAmountFormula where it is calculated
 */
public record Discount(
        @Nullable String type,
        @Nullable Long amountOff,
        @Nullable String amountOffFormula,
        @Nullable Long aggregatedAmountLimit,
        @Nullable String effect,
        @Nullable Boolean isDynamic,
        @Nullable Long unitOff,
        @Nullable String unitOffFormula,
        @Nullable String unitType,
        Product product,
        Sku sku,
        List<DiscountUnit> units,
        @Nullable BigDecimal percentOff,
        @Nullable String percentOffFormula,
        @Nullable Long amountLimit,
        @Nullable Long fixedAmount,
        @Nullable String fixedAmountFormula) {
    public static final Discount EMPTY = from(MissingNode.getInstance());

    public Discount {
        units = List.copyOf(units);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Discount read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Discount from(JsonNode json) {
        return new Discount(
                text(json, "type"),
                whole(json, "amount_off"),
                text(json, "amount_off_formula"),
                whole(json, "aggregated_amount_limit"),
                text(json, "effect"),
                flag(json, "is_dynamic"),
                whole(json, "unit_off"),
                text(json, "unit_off_formula"),
                text(json, "unit_type"),
                Product.read(json.path("product")),
                Sku.read(json.path("sku")),
                list(json.path("units"), DiscountUnit::read),
                number(json, "percent_off"),
                text(json, "percent_off_formula"),
                whole(json, "amount_limit"),
                whole(json, "fixed_amount"),
                text(json, "fixed_amount_formula"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
