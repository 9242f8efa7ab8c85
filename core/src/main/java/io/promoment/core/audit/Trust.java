package io.promoment.core.audit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What whoever verifies brings along, from elsewhere than the log.
 *
 * @param key of the log
 * @param kept signed checkpoints that were kept
 */
public record Trust(VerifierKey key, List<SignedNote> kept) {
    public Trust {
        kept = List.copyOf(kept);
    }

    /** The checkpoint of a note if it is one of this log, signed by its key; otherwise null, and a finding says why. */
    @Nullable
    Checkpoint checkpoint(String what, String note, Consumer<Finding> findings) {
        try {
            return checkpoint(what, SignedNote.read(note), findings);
        } catch (UnreadableAuditTextException unreadable) {
            findings.accept(
                    Finding.of(FindingKind.FORGED_CHECKPOINT, what + " cannot be read: " + unreadable.getMessage()));
            return null;
        }
    }

    @Nullable
    Checkpoint checkpoint(String what, SignedNote note, Consumer<Finding> findings) {
        Checkpoint checkpoint = Checkpoint.read(note);
        if (!checkpoint.origin().equals(key.name())) {
            findings.accept(Finding.of(
                    FindingKind.OTHER_LOG,
                    what + " is of the log \"" + checkpoint.origin() + "\"; the key that you trust is of \""
                            + key.name() + "\""));
            return null;
        }
        try {
            note.verify(List.of(key));
            return checkpoint;
        } catch (UntrustedNoteException forged) {
            findings.accept(Finding.of(
                    FindingKind.FORGED_CHECKPOINT,
                    what + ", of " + checkpoint.size() + " entries: " + forged.getMessage()));
            return null;
        }
    }
}
