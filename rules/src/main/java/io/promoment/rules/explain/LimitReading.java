package io.promoment.rules.explain;

import io.promoment.core.decision.WindowReading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a counter of a limit or a budget said when the activity was decided.
 *
 * @param kind {@code limit} or {@code budget}
 * @param text as the rule states it
 * @param recipient whose limit it is; null for a budget
 * @param used how much was taken; of a sliding limit, in the fullest stretch of its length around the occurrence
 * @param from when the period that is counted in began, of a sliding limit how far back grants are in reach; null where it counts
 *     for ever
 * @param until when it ends, of a sliding limit how far ahead; null where it counts for ever
 * @param grants of a sliding limit, what was granted when
 */
public record LimitReading(
        String kind,
        String text,
        @Nullable String recipient,
        long used,
        long cap,
        @Nullable Instant from,
        @Nullable Instant until,
        List<WindowReading.Grant> grants) {
    public LimitReading {
        grants = List.copyOf(grants);
    }
}
