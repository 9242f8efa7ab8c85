package io.promoment.app.seal;

import io.promoment.core.audit.Finding;
import io.promoment.core.audit.FindingKind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What only the database shows; told one by one, and counted beyond that. */
final class Findings {
    private static final long MOST_TOLD = 1_000;

    private final Consumer<Finding> told;
    private long count;

    Findings(Consumer<Finding> told) {
        this.told = told;
    }

    void add(FindingKind kind, String sentence) {
        add(kind, null, null, sentence);
    }

    void add(FindingKind kind, @Nullable Long index, @Nullable String id, String sentence) {
        if (++count <= MOST_TOLD) {
            told.accept(new Finding(kind, index, id, sentence));
        }
    }

    long count() {
        return count;
    }
}
