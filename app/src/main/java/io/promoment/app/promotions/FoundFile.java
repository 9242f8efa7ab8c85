package io.promoment.app.promotions;

import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionSource;
import org.jspecify.annotations.Nullable;

/** A promotion's file as a door found it. */
sealed interface FoundFile {
    /** The file as its reader knows it: a path, or a name in the artifact for the promotions that ship. */
    String path();

    /** A text to be checked and published. */
    record Text(String path, PromotionSource source, @Nullable String scenarios) implements FoundFile {}

    /** A file that is there but is no text; the version in force stays. */
    record Unreadable(String path, Problem problem) implements FoundFile {}
}
