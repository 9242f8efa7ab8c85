package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order; amounts in minor units. {@code sourceId} is that of the product or the sku, as {@code relatedObject} says.
 *
 * @param id the platform's, of the line
 * @param sourceId the merchant's own, of the product or the variant
 * @param relatedObject product or sku: whose id {@code sourceId} is
 * @param productId the platform's
 * @param skuId the platform's, of the variant
 * @param quantity pieces
 * @param initialQuantity pieces before discounts added any
 * @param discountQuantity pieces that are discounted
 * @param appliedDiscountQuantity pieces that the request discounted which is reported
 * @param appliedQuantity pieces that the request added or took away which is reported
 * @param appliedQuantityAmount what the pieces of {@code appliedQuantity} cost
 * @param amount price times quantity
 * @param initialAmount price times quantity before discounts changed the line
 * @param discountAmount discount on the line so far
 * @param appliedDiscountAmount discount on the line by the request that is reported
 * @param subtotalAmount what is left of the amount after the discount on the line
 * @param price of one piece
 * @param metadata the merchant's own attributes of the line
 */
public record OrderItem(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable String relatedObject,
        @Nullable String productId,
        @Nullable String skuId,
        @Nullable Long quantity,
        @Nullable Long initialQuantity,
        @Nullable Long discountQuantity,
        @Nullable Long appliedDiscountQuantity,
        @Nullable Long appliedQuantity,
        @Nullable Long appliedQuantityAmount,
        @Nullable Long amount,
        @Nullable Long initialAmount,
        @Nullable Long discountAmount,
        @Nullable Long appliedDiscountAmount,
        @Nullable Long subtotalAmount,
        @Nullable Long price,
        Product product,
        Sku sku,
        Metadata metadata) {
    public static final OrderItem EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static OrderItem read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static OrderItem from(JsonNode json) {
        return new OrderItem(
                text(json, "id"),
                text(json, "source_id"),
                text(json, "related_object"),
                text(json, "product_id"),
                text(json, "sku_id"),
                whole(json, "quantity"),
                whole(json, "initial_quantity"),
                whole(json, "discount_quantity"),
                whole(json, "applied_discount_quantity"),
                whole(json, "applied_quantity"),
                whole(json, "applied_quantity_amount"),
                whole(json, "amount"),
                whole(json, "initial_amount"),
                whole(json, "discount_amount"),
                whole(json, "applied_discount_amount"),
                whole(json, "subtotal_amount"),
                whole(json, "price"),
                Product.read(json.path("product")),
                Sku.read(json.path("sku")),
                Metadata.read(json.path("metadata")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
