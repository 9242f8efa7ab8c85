package io.promoment.core.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what was looked at and what was found, and passes findings on, of a flood only the first. */
final class Tally implements Consumer<Finding> {
    /** Told one by one; what is more is counted. */
    private static final long MOST_TOLD = 1_000;

    private final Consumer<Finding> told;
    private final Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
    private long findings;

    Tally(Consumer<Finding> told) {
        this.told = told;
    }

    @Override
    public void accept(Finding finding) {
        findings++;
        if (findings <= MOST_TOLD) {
            told.accept(finding);
        }
    }

    void count(Entry entry) {
        counts.merge(entry.kind(), 1L, Long::sum);
    }

    long entries() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isClean() {
        return findings == 0;
    }

    Verdict verdict(
            VerifierKey key, @Nullable Checkpoint confirmed, long notKept, int confirmedKept, List<String> remarks) {
        return new Verdict(
                findings,
                entries(),
                count(EntryKind.DECISION),
                count(EntryKind.CHANGE),
                count(EntryKind.RULESET),
                notKept,
                confirmed,
                key,
                confirmedKept,
                remarks);
    }

    private long count(EntryKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
