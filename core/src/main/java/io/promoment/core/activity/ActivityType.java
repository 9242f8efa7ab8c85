package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The types that have a record of their own: the 39 of the Customer Activity object, and those of orders. */
public enum ActivityType {
    CUSTOMER_CONFIRMED("customer.confirmed", CustomerConfirmed.class, CustomerConfirmed::read),
    CUSTOMER_CREATED("customer.created", CustomerCreated.class, (about, data) -> CustomerCreated.read(about)),
    CUSTOMER_UPDATED("customer.updated", CustomerUpdated.class, (about, data) -> CustomerUpdated.read(about)),
    CUSTOMER_DELETED("customer.deleted", CustomerDeleted.class, (about, data) -> CustomerDeleted.read(about)),
    CUSTOMER_REFERRED("customer.referred", CustomerReferred.class, CustomerReferred::read),
    CUSTOM_EVENT("customer.custom_event", CustomEventTracked.class, CustomEventTracked::read),
    SEGMENT_ENTERED("customer.segment.entered", SegmentEntered.class, SegmentEntered::read),
    SEGMENT_LEFT("customer.segment.left", SegmentLeft.class, SegmentLeft::read),
    SMS_SENT("customer.sms.sent", MessageSent.class, MessageSent::read),
    SMS_FAILED("customer.sms.failed", MessageFailed.class, MessageFailed::read),
    EMAIL_SENT("customer.email.sent", MessageSent.class, MessageSent::read),
    EMAIL_FAILED("customer.email.failed", MessageFailed.class, MessageFailed::read),
    ACTIVECAMPAIGN_SENT("customer.activecampaign.sent", MessageSent.class, MessageSent::read),
    ACTIVECAMPAIGN_FAILED("customer.activecampaign.failed", MessageFailed.class, MessageFailed::read),
    BRAZE_SENT("customer.braze.sent", MessageSent.class, MessageSent::read),
    BRAZE_FAILED("customer.braze.failed", MessageFailed.class, MessageFailed::read),
    MAILCHIMP_SENT("customer.mailchimp.sent", MessageSent.class, MessageSent::read),
    MAILCHIMP_FAILED("customer.mailchimp.failed", MessageFailed.class, MessageFailed::read),
    INTERCOM_SENT("customer.intercom.sent", MessageSent.class, MessageSent::read),
    INTERCOM_FAILED("customer.intercom.failed", MessageFailed.class, MessageFailed::read),
    CUSTOMER_REWARDED("customer.rewarded", CustomerRewarded.class, CustomerRewarded::read),
    CUSTOMER_REWARDED_LOYALTY_POINTS(
            "customer.rewarded.loyalty_points", LoyaltyPointsRewarded.class, LoyaltyPointsRewarded::read),
    VOUCHER_GIFT_BALANCE_ADDED("customer.voucher.gift.balance_added", GiftBalanceAdded.class, GiftBalanceAdded::read),
    VOUCHER_LOYALTY_CARD_POINTS_ADDED(
            "customer.voucher.loyalty_card.points_added", PointsAdded.class, PointsAdded::read),
    VOUCHER_LOYALTY_CARD_POINTS_TRANSFERRED(
            "customer.voucher.loyalty_card.points_transferred", PointsTransferred.class, PointsTransferred::read),
    PUBLICATION_SUCCEEDED("customer.publication.succeeded", PublicationSucceeded.class, PublicationSucceeded::read),
    PUBLICATION_FAILED("customer.publication.failed", PublicationFailed.class, PublicationFailed::read),
    REDEMPTION_SUCCEEDED("customer.redemption.succeeded", RedemptionSucceeded.class, RedemptionSucceeded::read),
    REDEMPTION_FAILED("customer.redemption.failed", RedemptionFailed.class, RedemptionFailed::read),
    REDEMPTION_ROLLBACK_SUCCEEDED(
            "customer.redemption.rollback.succeeded", RollbackSucceeded.class, RollbackSucceeded::read),
    REDEMPTION_ROLLBACK_FAILED("customer.redemption.rollback.failed", RollbackFailed.class, RollbackFailed::read),
    CONSENTS_GIVEN("customer.consents.given", ConsentsGiven.class, ConsentsGiven::read),
    CONSENTS_REVOKED("customer.consents.revoked", ConsentsRevoked.class, ConsentsRevoked::read),
    LOYALTY_UPDATED("customer.loyalty.updated", LoyaltyUpdated.class, LoyaltyUpdated::read),
    LOYALTY_TIER_JOINED("customer.loyalty.tier.joined", TierJoined.class, TierJoined::read),
    LOYALTY_TIER_LEFT("customer.loyalty.tier.left", TierLeft.class, TierLeft::read),
    LOYALTY_TIER_UPGRADED("customer.loyalty.tier.upgraded", TierUpgraded.class, TierUpgraded::read),
    LOYALTY_TIER_DOWNGRADED("customer.loyalty.tier.downgraded", TierDowngraded.class, TierDowngraded::read),
    LOYALTY_TIER_PROLONGED("customer.loyalty.tier.prolonged", TierProlonged.class, TierProlonged::read),
    ORDER_CREATED("customer.order.created", OrderCreated.class, OrderCreated::read),
    ORDER_UPDATED("customer.order.updated", OrderUpdated.class, OrderUpdated::read),
    ORDER_PAID("customer.order.paid", OrderPaid.class, OrderPaid::read),
    ORDER_PROCESSING("customer.order.processing", OrderProcessing.class, OrderProcessing::read),
    ORDER_FULFILLED("customer.order.fulfilled", OrderFulfilled.class, OrderFulfilled::read),
    ORDER_CANCELED("customer.order.canceled", OrderCanceled.class, OrderCanceled::read);

    private static final Map<String, ActivityType> BY_WIRE_NAME = byWireName();

    private final String wireName;
    private final Class<? extends Activity> shape;

    @SuppressWarnings("ImmutableEnumChecker") // the readers are methods and hold no state
    private final BiFunction<About, JsonNode, Activity> reader;

    ActivityType(String wireName, Class<? extends Activity> shape, BiFunction<About, JsonNode, Activity> reader) {
        this.wireName = wireName;
        this.shape = shape;
        this.reader = reader;
    }

    /** The type of this name, empty for one that is not listed. */
    public static Optional<ActivityType> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /**
     * The names of all types with this shape, in the order of declaration; all names for {@link Activity} itself, and none
     * for {@link UnlistedActivity}.
     */
    public static Set<String> wireNamesOf(Class<? extends Activity> shape) {
        Set<String> names = new LinkedHashSet<>();
        for (ActivityType type : values()) {
            if (shape.isAssignableFrom(type.shape)) {
                names.add(type.wireName);
            }
        }
        return Collections.unmodifiableSet(names);
    }

    /** The name as it is sent, such as {@code customer.order.paid}. */
    public String wireName() {
        return wireName;
    }

    /** The record that activities of this type are read into. */
    public Class<? extends Activity> shape() {
        return shape;
    }

    Activity read(About about, JsonNode data) {
        return reader.apply(about, data);
    }

    private static Map<String, ActivityType> byWireName() {
        Map<String, ActivityType> types = new LinkedHashMap<>();
        for (ActivityType type : values()) {
            types.put(type.wireName, type);
        }
        return Collections.unmodifiableMap(types);
    }
}
