package io.promoment.core.audit;

import io.promoment.core.audit.ChangeStatement.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether a record is still what its entry has the digest of, and what was made from it still follows from it. */
final class RecordCheck {
    private final VerifierKey key;
    private final Consumer<Finding> findings;

    RecordCheck(VerifierKey key, Consumer<Finding> findings) {
        this.key = key;
        this.findings = findings;
    }

    /** Whether the record is what was sealed. */
    boolean check(Entry entry, AuditRecord record) {
        if (record instanceof UnreadableRecord unreadable) {
            findings.accept(Finding.of(
                    FindingKind.EDITED,
                    entry,
                    "the record of " + EntryName.of(entry) + " cannot be read: " + unreadable.why()));
            return false;
        }
        if (!record.digest().equals(entry.digest())) {
            edited(entry, record);
            return false;
        }
        if (record instanceof DecisionRecord decision) {
            RowCheck.differences(decision).forEach(what -> differs(entry, what));
        } else if (record instanceof ChangeStatement change) {
            texts(entry, change);
        } else if (record instanceof OriginStatement origin && !origin.key().equals(key.text())) {
            findings.accept(Finding.of(
                    FindingKind.OTHER_LOG,
                    entry,
                    "the log began with the key " + origin.key() + "; the key that you trust is " + key.text()));
        }
        return true;
    }

    private void edited(Entry entry, AuditRecord record) {
        boolean explained = record instanceof ChangeStatement change && !allTexts(change) && texts(entry, change);
        if (!explained) {
            findings.accept(Finding.of(
                    FindingKind.EDITED,
                    entry,
                    "the record of " + EntryName.of(entry)
                            + " is not what was sealed: a column or text of it was changed"));
        }
    }

    /** No text of several fits: then it is the name of the promotion that was changed. */
    private static boolean allTexts(ChangeStatement change) {
        return change.after() != null
                && change.before() != null
                && !fits(change.promotion(), change.after())
                && !fits(change.promotion(), change.before());
    }

    /** Whether a text of the change is not the one that its version's row has the digest of. */
    private boolean texts(Entry entry, ChangeStatement change) {
        boolean after = text(entry, change.promotion(), change.version(), change.after());
        boolean before = text(entry, change.promotion(), change.replaced(), change.before());
        return after || before;
    }

    private boolean text(Entry entry, String promotion, @Nullable Long version, @Nullable Texts texts) {
        if (texts == null || fits(promotion, texts)) {
            return false;
        }
        differs(
                entry,
                "the DRL of version " + version + " of " + promotion
                        + " is not the one that its row has the digest of");
        return true;
    }

    private static boolean fits(String promotion, Texts texts) {
        return texts.digest().equals(PromotionDigest.of(promotion, texts.drl()));
    }

    private void differs(Entry entry, String what) {
        findings.accept(Finding.of(FindingKind.DIFFERS, entry, EntryName.of(entry) + ": " + what));
    }
}
