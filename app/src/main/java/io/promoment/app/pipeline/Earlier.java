package io.promoment.app.pipeline;

import io.promoment.core.customer.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The activities of a customer up to a position that are of some types and occurred since then.
 *
 * @param upTo position, included
 * @param length of their texts, in characters
 * @param whole false when there are more than may be remembered; then none is
 */
record Earlier(Scope scope, Instant since, long upTo, List<Past> activities, int length, boolean whole) {
    Earlier {
        activities = List.copyOf(activities);
    }

    /** Nothing yet, of what occurred since then. */
    static Earlier none(Scope scope, Instant since) {
        return new Earlier(scope, since, 0, List.of(), 0, true);
    }

    boolean covers(Scope asked, Instant from) {
        return scope.equals(asked) && (!whole || !from.isBefore(since));
    }

    Earlier and(Past now, int itsLength, int bound) {
        boolean within = isWithin(now);
        return and(within ? List.of(now) : List.of(), now.position(), within ? itsLength : 0, bound);
    }

    /** @param bound so many may be remembered */
    Earlier and(List<Past> newer, long position, int theirLength, int bound) {
        if (!whole || activities.size() + newer.size() > bound) {
            return new Earlier(scope, since, position, List.of(), 0, false);
        }
        if (newer.isEmpty()) {
            return new Earlier(scope, since, position, activities, length, true);
        }
        List<Past> all = new ArrayList<>(activities);
        all.addAll(newer);
        return new Earlier(scope, since, position, all, length + theirLength, true);
    }

    /** Without what occurred before then: nothing that comes in time looks back so far any more. */
    Earlier since(Instant horizon) {
        if (!whole || !horizon.isAfter(since)) {
            return this;
        }
        List<Past> kept = activities.stream()
                .filter(past -> !past.activity().occurredAt().isBefore(horizon))
                .toList();
        int itsLength = activities.isEmpty() ? 0 : (int) ((long) length * kept.size() / activities.size());
        return new Earlier(scope, horizon, upTo, kept, itsLength, true);
    }

    private boolean isWithin(Past past) {
        return scope.contains(past.activity().type())
                && !past.activity().occurredAt().isBefore(since);
    }
}
