package io.promoment.rules.explain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood behind a number that was taken of the history, the purchases or what was given.
 *
 * @param text what was asked, as the author wrote it
 * @param narrowed how many there were before each step that narrows, and in the end
 * @param counted how many were left
 * @param missing how many more would have done; null where that was not the question
 * @param entries the latest that were counted, at most {@value #MOST}, the latest last
 * @param leftOut the latest that the last narrowing left out, at most {@value #MOST}
 */
public record Backing(
        String text,
        List<Narrowed> narrowed,
        long counted,
        @Nullable Long missing,
        List<Counted> entries,
        List<Counted> leftOut) {
    static final int MOST = 10;

    public Backing {
        narrowed = List.copyOf(narrowed);
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One step.
     *
     * @param text such as {@code history.purchases("30 days")}
     * @param left how many there are after it
     */
    public record Narrowed(String text, long left) {}

    /**
     * Something of the past.
     *
     * @param kind the type of an earlier activity, or the kind of an action that was granted
     * @param id of the activity, or of the action
     * @param position the place of the activity among its customer's; null for an action
     * @param order of a purchase, the order that the activity first showed as paid; else null
     * @param total of a purchase, in minor units; null where no activity told
     */
    public record Counted(
            String kind,
            String id,
            @Nullable Long position,
            Instant at,
            @Nullable String order,
            @Nullable Long total,
            @Nullable String currency) {}
}
