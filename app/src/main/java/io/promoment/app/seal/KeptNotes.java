package io.promoment.app.seal;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.UnreadableAuditTextException;
import io.promoment.core.audit.UntrustedNoteException;
import io.promoment.core.audit.VerifierKey;
import java.util.ArrayList;
import java.util.List;

/** Checkpoints that somebody kept and brings along, one behind the other as they were written. */
final class KeptNotes {
    private static final String SIGNATURE = "\u2014 ";

    private KeptNotes() {}

    /** @throws ProblemException 422 for the first that is not one of this log */
    static List<SignedNote> read(String body, VerifierKey key) {
        List<String> texts = split(body);
        if (texts.isEmpty()) {
            throw refused("There is no checkpoint in the body: send one as /v1/audit/checkpoints/latest answers it");
        }
        List<SignedNote> notes = new ArrayList<>();
        for (String text : texts) {
            notes.add(checked("Checkpoint " + (notes.size() + 1), text, key));
        }
        return notes;
    }

    /** A note ends with its last signature. */
    private static List<String> split(String body) {
        List<String> notes = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signed = false;
        for (String line : body.lines().toList()) {
            boolean signature = line.startsWith(SIGNATURE);
            if (signed && !signature) {
                notes.add(note.toString());
                note.setLength(0);
                signed = false;
            }
            if (!note.isEmpty() || !line.isBlank()) {
                note.append(line).append('\n');
                signed |= signature;
            }
        }
        if (!note.isEmpty()) {
            notes.add(note.toString());
        }
        return notes;
    }

    private static SignedNote checked(String what, String text, VerifierKey key) {
        try {
            SignedNote note = SignedNote.read(text);
            Checkpoint checkpoint = Checkpoint.read(note);
            if (!checkpoint.origin().equals(key.name())) {
                throw refused("%s is of the log \"%s\", this one is \"%s\": send one that was kept of this log"
                        .formatted(what, checkpoint.origin(), key.name()));
            }
            note.verify(List.of(key));
            return note;
        } catch (UnreadableAuditTextException e) {
            throw refused("%s cannot be read: %s".formatted(what, e.getMessage()));
        } catch (UntrustedNoteException e) {
            throw refused("%s is not to be trusted: %s. This log's key is %s".formatted(what, e.getMessage(), key));
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Problem.of(ProblemType.INVALID_CHECKPOINT, detail));
    }
}
