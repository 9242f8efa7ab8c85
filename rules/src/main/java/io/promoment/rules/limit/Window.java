package io.promoment.rules.limit;

import io.promoment.core.customer.Span;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sliding limit around one moment. Activities can come late, so grants stand on both sides of it, and no stretch of the
 * span's length that contains it may hold more than the cap. Two grants exactly one span apart are in no stretch together.
 *
 * @param grants in the order of time
 */
public record Window(Span span, List<Grant> grants) {

    /** The most that a stretch which contains this moment holds already. */
    public long used(Instant at) {
        long most = sumFrom(at);
        for (Grant grant : grants) {
            if (grant.at().isBefore(at) && span.after(grant.at()).isAfter(at)) {
                most = Math.max(most, sumFrom(grant.at()));
            }
        }
        return most;
    }

    /** The first moment after this one at which as much fits: a grant leaves then. Null if it never fits. */
    @Nullable
    Instant freesAt(Instant at, long amount, long cap) {
        for (Grant grant : grants) {
            Instant left = span.after(grant.at());
            if (left.isAfter(at) && Claim.sum(used(left), amount) <= cap) {
                return left;
            }
        }
        return null;
    }

    private long sumFrom(Instant start) {
        Instant end = span.after(start);
        long sum = 0;
        for (Grant grant : grants) {
            if (!grant.at().isBefore(start) && grant.at().isBefore(end)) {
                sum = Claim.sum(sum, grant.amount());
            }
        }
        return sum;
    }
}
