package io.promoment.app.promotions;

import io.promoment.rules.compile.CompiledPromotion;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a door wants to be in force, all or nothing.
 *
 * @param door {@code folder} or {@code shipped}
 * @param texts to be in force
 * @param gone no longer to be in force; only what a door published is paused by it
 */
record Offer(String door, List<Text> texts, SortedSet<String> gone) {
    /** A checked text and where it stands. */
    record Text(CompiledPromotion promotion, String path, @Nullable String scenarios) {}

    Offer {
        texts = List.copyOf(texts);
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
    }
}
