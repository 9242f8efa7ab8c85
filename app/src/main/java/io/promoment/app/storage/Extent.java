package io.promoment.app.storage;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How common something is: its latest rows, of which at most {@link #MOST} were looked at.
 *
 * @param earliest of those that were looked at; null where there are none, like the latest
 */
public record Extent(long found, @Nullable Instant earliest, @Nullable Instant latest) {
    static final int MOST = 1_000;

    /** The rarest first: what has fewer rows, or takes longer to come so often. */
    public static final Comparator<Extent> RAREST_FIRST = Comparator.comparingLong(Extent::found)
            .thenComparing(Extent::earliest, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** So few that nothing rarer need be looked for. */
    public boolean isSmall() {
        return found < MOST / 2;
    }
}
