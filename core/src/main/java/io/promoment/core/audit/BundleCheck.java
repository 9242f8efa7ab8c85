package io.promoment.core.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether an entry stands in the tree that a checkpoint is of. */
final class BundleCheck {
    private final Bundle bundle;
    private final Entry entry;
    private final Consumer<Finding> findings;

    BundleCheck(Bundle bundle, Consumer<Finding> findings) {
        this.bundle = bundle;
        this.entry = bundle.entry();
        this.findings = findings;
    }

    void check(@Nullable Checkpoint checkpoint, VerifierKey key) {
        if (!bundle.key().equals(key.text())) {
            edited("its key is " + bundle.key() + "; the key that you trust is " + key);
        }
        boolean fits = entry.leaf().equals(bundle.hash());
        if (!fits) {
            edited(EntryName.of(entry)
                    + " does not fit its hash: its index, batch, time, kind, id or digest was changed, or"
                    + " the hash");
        }
        if (checkpoint != null) {
            proof(checkpoint, fits);
        }
    }

    private void proof(Checkpoint checkpoint, boolean fits) {
        InclusionProof proof = bundle.proof();
        if (proof.size() != checkpoint.size()) {
            edited("its proof is for a tree of " + proof.size() + " entries, its checkpoint of " + checkpoint.size());
        } else if (entry.index() < 0 || entry.index() >= checkpoint.size()) {
            edited("it cannot be entry " + entry.index() + " of a log of " + checkpoint.size()
                    + " entries: the proof is past the tree");
        } else if (!proof.verify(bundle.hash(), checkpoint.root())) {
            edited("its proof does not lead to its checkpoint: " + (fits ? "the entry is not in that log, or" : "")
                    + " a hash of the path was changed");
        }
    }

    private void edited(String sentence) {
        findings.accept(Finding.of(FindingKind.EDITED, entry, sentence));
    }

    /** What can be said of another checkpoint that is trusted; empty when it is a finding. */
    static String compare(Checkpoint trusted, @Nullable Checkpoint checkpoint, Consumer<Finding> findings) {
        if (checkpoint != null && trusted.size() == checkpoint.size()) {
            findings.accept(Finding.of(
                    FindingKind.EDITED,
                    "the checkpoint that was kept and that of the entry are both of " + trusted.size()
                            + " entries and have other roots: somebody who has the key rewrote the log"));
            return "";
        }
        return "The checkpoint of " + trusted.size()
                + " entries that was kept says nothing of this entry alone: verify an" + " export against it.";
    }
}
