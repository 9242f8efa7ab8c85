package io.promoment.app.seal;

import io.promoment.core.audit.Finding;
import io.promoment.core.audit.FindingKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only the database shows: the first of it, and how much there is. */
final class Findings {
    private static final int MOST_TOLD = 1_000;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(FindingKind kind, String sentence) {
        add(kind, null, null, sentence);
    }

    void add(FindingKind kind, @Nullable Long index, @Nullable String id, String sentence) {
        if (++count <= MOST_TOLD) {
            first.add(new Finding(kind, index, id, sentence));
        }
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
