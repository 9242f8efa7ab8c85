package io.promoment.core.customer;

import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tier a customer holds in a loyalty programme.
 *
 * @param program the name of the campaign
 * @param name absent while only the id is known: a profile tells no names of tiers
 * @param id the platform's
 * @param since when the activity occurred that first showed the customer in this tier
 */
public record TierMembership(
        @Nullable String program, @Nullable String name, @Nullable String id, @Nullable Instant since) {
    public static final TierMembership EMPTY = new TierMembership(null, null, null, null);

    /** True where the customer holds no tier in the programme, as far as is known. */
    @Accessor
    public boolean absent() {
        return program == null;
    }
}
