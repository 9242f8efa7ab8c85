package io.promoment.core.audit;

import java.util.function.Consumer;

/** Whether a log that is looked at from its first entry began as logs do: with its origin. */
final class BeginningCheck {
    private final Consumer<Finding> findings;

    BeginningCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void entry(Entry entry) {
        if (entry.index() == 0 && entry.kind() != EntryKind.ORIGIN) {
            findings.accept(Finding.of(
                    FindingKind.DELETED,
                    entry,
                    EntryName.of(entry)
                            + " stands where every log has its origin: what was sealed before was deleted, and the log"
                            + " begun anew"));
        }
    }
}
