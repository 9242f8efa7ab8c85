package io.promoment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next the {@code cursor} that continues the list, with the same filters; null on its last page
 */
public record Page<T>(
        List<T> items,
        @Schema(description = "Cursor of the next page; null on the last", nullable = true) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
