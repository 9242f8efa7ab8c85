package io.promoment.core.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and who signed it (<a href="https://c2sp.org/signed-note">C2SP signed-note</a>).
 *
 * @param text with the newline at its end; means nothing until a trusted key has {@linkplain #verify verified} it
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The specification asks for at least 16. */
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.equals("\n")) {
            throw new UnreadableAuditTextException("the text of a note must end with a newline");
        }
        if (!isPlain(text)) {
            throw new UnreadableAuditTextException("a note must be UTF-8 without control characters");
        }
    }

    public static SignedNote sign(String text, SigningKey... keys) {
        SignedNote note = new SignedNote(text, List.of());
        for (SigningKey key : keys) {
            note = note.signedBy(key);
        }
        return note;
    }

    /** With one more signature. */
    public SignedNote signedBy(SigningKey key) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.removeIf(signature -> signature.names(key.verifier()));
        more.add(NoteSignature.of(text, key));
        return new SignedNote(text, more);
    }

    /**
     * Whoever signed it: says nothing of whether that is true.
     *
     * @throws UnreadableAuditTextException if it is no signed note
     */
    public static SignedNote read(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.length() == blank + 2) {
            throw new UnreadableAuditTextException(
                    "it is no signed note: that is a text, an empty line, and a line like"
                            + " \"\u2014 name signature\" for each signature, the last one ended with a newline too");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new UnreadableAuditTextException("a note has at most " + MOST_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.read(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /**
     * Several notes, one behind the other, with or without an empty line between: whoever keeps checkpoints appends them to a file.
     *
     * @throws UnreadableAuditTextException if any of them is none, or there is none at all
     */
    public static List<SignedNote> readAll(String notes) {
        List<SignedNote> all = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signed = false;
        for (String line : notes.lines().toList()) {
            boolean signature = line.startsWith(NoteSignature.MARK);
            if (signed && !signature) {
                all.add(read(note.toString()));
                note.setLength(0);
            }
            signed = signature;
            if (!note.isEmpty() || !line.isEmpty()) {
                note.append(line).append('\n');
            }
        }
        if (!note.isEmpty() || all.isEmpty()) {
            all.add(read(note.toString()));
        }
        return all;
    }

    /** All of it, as {@link #read} reads it. */
    public String note() {
        return text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
    }

    /**
     * The keys of these that signed it. Signatures of others are passed over.
     *
     * @throws UntrustedNoteException if none did, or a signature that says it is by one of them is not
     */
    public List<VerifierKey> verify(Collection<VerifierKey> trusted) {
        List<VerifierKey> by = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : trusted) {
                if (signature.names(key) && !by.contains(key)) {
                    if (!signature.isOf(key, text)) {
                        throw new UntrustedNoteException("the signature by " + key.name() + "+" + key.idText()
                                + " is wrong: the text was changed, or somebody else signed it");
                    }
                    by.add(key);
                }
            }
        }
        if (by.isEmpty()) {
            throw new UntrustedNoteException("it is not signed by " + names(trusted) + ", but by "
                    + signatures.stream().map(NoteSignature::name).distinct().collect(Collectors.joining(", ")));
        }
        return by;
    }

    private static String names(Collection<VerifierKey> keys) {
        return keys.stream().map(key -> key.name() + "+" + key.idText()).collect(Collectors.joining(" or "));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(unit -> unit == '\n' || unit >= ' ')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
