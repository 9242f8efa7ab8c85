package io.promoment.core.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether a log that is looked at from its first entry began as logs do: with its origin, and with each ruleset before what was
 * decided under it. A ruleset is queued before a batch can see it as live, and the batch draws its number after that.
 */
final class BeginningCheck {
    private final Consumer<Finding> findings;
    private final Set<String> rulesets = new HashSet<>();

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
        if (entry.kind() == EntryKind.RULESET) {
            rulesets.add(entry.id());
        }
    }

    /** A decision that is as it was sealed. Of each ruleset that there is not, the first is named. */
    void decided(Entry entry, long ruleset) {
        if (rulesets.add(String.valueOf(ruleset))) {
            findings.accept(Finding.of(
                    FindingKind.INSERTED,
                    entry,
                    EntryName.of(entry) + " was decided under the ruleset " + ruleset
                            + ", of which no entry stands before it: one of the two was put in beside the service"));
        }
    }
}
