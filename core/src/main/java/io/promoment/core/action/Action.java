package io.promoment.core.action;

import java.util.List;
import java.util.SortedMap;

/** One thing a rule asks for. Its text fields are never blank; counts, points and amounts are at least 1. */
public sealed interface Action
        permits GrantReward, AddPoints, CreditGift, PublishVoucher, SendMessage, UpdateCustomer, TrackEvent {

    /** The wire name of every kind, in the order of the language guide. */
    List<String> KINDS = List.of(
            GrantReward.KIND,
            AddPoints.KIND,
            CreditGift.KIND,
            PublishVoucher.KIND,
            SendMessage.KIND,
            UpdateCustomer.KIND,
            TrackEvent.KIND);

    /** The wire name of the kind, such as {@code reward.grant}. */
    String kind();

    /** What to do exactly: snake_case names, values as {@link io.promoment.core.Scalars} has them; unmodifiable. */
    SortedMap<String, Object> parameters();

    /** What this takes from a budget of points; 0 where it gives none. */
    default long points() {
        return 0;
    }

    /** What this takes from a budget of money, in minor units; 0 where it gives none. */
    default long amount() {
        return 0;
    }
}
