package io.promoment.core.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole log up to an entry in three lines (<a href="https://c2sp.org/tlog-checkpoint">C2SP tlog-checkpoint</a>): whoever
 * keeps a signed one elsewhere sees when anything before it changes.
 *
 * @param origin which log; the name of the key that signs
 * @param size how many entries, so that the last one has the index size - 1
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Digest root) {
    /** Lines after the third are for others. */
    private static final Pattern LINES = Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n(?:[^\n]+\n)*");

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new UnreadableAuditTextException("a checkpoint names its log in one line");
        }
        if (size < 0) {
            throw new UnreadableAuditTextException("a checkpoint is of 0 or more entries, not " + size);
        }
    }

    /** The text of the note. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    public SignedNote sign(SigningKey key) {
        return SignedNote.sign(text(), key);
    }

    /**
     * What a note says, whoever signed it.
     *
     * @throws UnreadableAuditTextException if it is no checkpoint
     */
    public static Checkpoint read(SignedNote note) {
        return read(note.text());
    }

    /**
     * What the text of a note says.
     *
     * @throws UnreadableAuditTextException if it is no checkpoint
     */
    public static Checkpoint read(String text) {
        Matcher lines = LINES.matcher(text);
        if (!lines.matches()) {
            throw new UnreadableAuditTextException(
                    "it is no checkpoint: that is a line with the name of the log, one with the"
                            + " number of entries, and one with the root of the tree in Base64");
        }
        return new Checkpoint(lines.group(1), size(lines.group(2)), Digest.ofBase64(lines.group(3)));
    }

    private static long size(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new UnreadableAuditTextException("no log has " + digits + " entries", tooLarge);
        }
    }
}
