package io.promoment.core.customer;

import io.promoment.core.Accessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer did over all activities so far, whenever they occurred; 0 where nothing, absent for a customer never
 * seen before.
 *
 * @param orders activities {@code customer.order.paid}; an order reported as paid twice counts twice
 * @param spent their amounts together in minor units, whatever the currencies
 * @param redemptions that succeeded, whether or not they were rolled back later
 * @param failedRedemptions that failed
 * @param rollbacks of redemptions that succeeded
 * @param referrals customers that this one referred, as the last profile told; absent where none did
 * @param rewards rewards and awards of points
 * @param messages sent over any channel
 * @param customEvents tracked
 */
public record Lifetime(
        @Nullable Long orders,
        @Nullable Long spent,
        @Nullable Long redemptions,
        @Nullable Long failedRedemptions,
        @Nullable Long rollbacks,
        @Nullable Long referrals,
        @Nullable Long rewards,
        @Nullable Long messages,
        @Nullable Long customEvents) {
    public static final Lifetime EMPTY = new Lifetime(null, null, null, null, null, null, null, null, null);

    static Lifetime of(Map<Counter, Long> counters, @Nullable Long referrals) {
        return new Lifetime(
                counters.getOrDefault(Counter.ORDERS, 0L),
                counters.getOrDefault(Counter.SPENT, 0L),
                counters.getOrDefault(Counter.REDEMPTIONS, 0L),
                counters.getOrDefault(Counter.FAILED_REDEMPTIONS, 0L),
                counters.getOrDefault(Counter.ROLLBACKS, 0L),
                referrals,
                counters.getOrDefault(Counter.REWARDS, 0L),
                counters.getOrDefault(Counter.MESSAGES, 0L),
                counters.getOrDefault(Counter.CUSTOM_EVENTS, 0L));
    }

    /** True for a customer never seen before. */
    @Accessor
    public boolean absent() {
        return orders == null;
    }
}
