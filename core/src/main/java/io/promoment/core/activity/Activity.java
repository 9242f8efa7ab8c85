package io.promoment.core.activity;

import io.promoment.core.Accessor;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Local;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one customer: immutable, known by its id, one record for each shape of data.
 *
 * <p>Navigation is total: an accessor gives an empty record or list where nothing is given, never null; only scalars are
 * absent. A scalar of another JSON type than documented is absent too. Amounts and points are {@link Long}, amounts in
 * minor units. What the activity was decided in (the customer, the history) is reached through it; before it is placed
 * there, that is all empty.
 */
public sealed interface Activity
        permits CustomerConfirmed,
                CustomerCreated,
                CustomerUpdated,
                CustomerDeleted,
                CustomerReferred,
                CustomEventTracked,
                SegmentEntered,
                SegmentLeft,
                MessageSent,
                MessageFailed,
                CustomerRewarded,
                LoyaltyPointsRewarded,
                GiftBalanceAdded,
                PointsAdded,
                PointsTransferred,
                PublicationSucceeded,
                PublicationFailed,
                RedemptionSucceeded,
                RedemptionFailed,
                RollbackSucceeded,
                RollbackFailed,
                ConsentsGiven,
                ConsentsRevoked,
                LoyaltyUpdated,
                TierJoined,
                TierLeft,
                TierUpgraded,
                TierDowngraded,
                TierProlonged,
                OrderCreated,
                OrderUpdated,
                OrderPaid,
                OrderProcessing,
                OrderFulfilled,
                OrderCanceled,
                UnlistedActivity {
    About about();

    /** The same activity, to be decided in this context. */
    Activity in(Context context);

    /** What the sender knows it by; the same id is the same activity. */
    @Accessor
    default String id() {
        return about().id();
    }

    /** The name of the type as it is sent, such as {@code customer.order.paid}. */
    @Accessor
    default String type() {
        return about().type();
    }

    /** When it happened: the now of every rule. */
    @Accessor
    default Instant occurredAt() {
        return about().occurredAt();
    }

    /** The customer as this activity carries it. */
    @Accessor
    default Profile profile() {
        return about().profile();
    }

    /** What all activities so far, this one included, say of the customer. */
    @Accessor
    default Customer customer() {
        return about().context().customer();
    }

    /** What the activities before this one said of the customer. */
    @Accessor
    default Customer previously() {
        return about().context().previously();
    }

    @Accessor
    default History history() {
        return about().context().history();
    }

    @Accessor
    default Given given() {
        return about().context().given();
    }

    @Accessor
    default CausedBy causedBy() {
        return about().context().causedBy();
    }

    @Accessor
    default Local local() {
        return about().context().local();
    }

    /** All that the activity carries, by path. */
    @Accessor
    default Data data() {
        return about().data();
    }

    /** The order that the activity carries, itself or in its redemption; empty if it carries none. */
    @Accessor
    default Order order() {
        return Order.EMPTY;
    }

    /**
     * The key that the customer has beside the one of {@link Profile#key()}, from now on the same customer. The source id
     * of a deleted customer is rewritten by the sender and tells nothing.
     */
    default @Nullable String alias() {
        return this instanceof CustomerDeleted ? null : profile().alias();
    }
}
