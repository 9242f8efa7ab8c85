package io.promoment.rules.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What comes in as bytes, from a file or over a wire, read as text: UTF-8, with any line ends and tabs. A byte order mark
 * stays in the text; the guard passes over it and warns. Columns count UTF-16 units, as editors do; a tab is one, and so is
 * each half of what stands outside of Unicode's first plane.
 */
public sealed interface PromotionText {

    /** The most bytes that are read: what the guard takes. */
    int LARGEST = Guard.LARGEST;

    /** The text, character by character as it was written. */
    record Text(String text) implements PromotionText {}

    /** The bytes are no text; the problem says where they stop being one. */
    record Unreadable(Problem problem) implements PromotionText {}

    /**
     * Reads the text of a promotion or of its scenarios.
     *
     * @param file the file as problems should name it
     */
    static PromotionText of(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return unreadable(file, new Position(1, 1), "", "the file is larger than 1 MB", "split the promotion");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return notUtf8(file, text, bytes[in.position()]);
        }
        int nul = text.indexOf('\0');
        return nul < 0
                ? new Text(text)
                : unreadable(
                        file,
                        end(text.substring(0, nul)),
                        "\\u0000",
                        "the file is not UTF-8: a NUL stands here",
                        "save it as UTF-8; it may be UTF-16, or no text at all");
    }

    private static PromotionText notUtf8(String file, String before, byte bad) {
        String shown = String.format("0x%02X", bad);
        return unreadable(
                file,
                end(before),
                shown,
                "the file is not UTF-8: the byte " + shown + " stands here",
                "save it as UTF-8; it may be ISO 8859-1, Windows-1252 or UTF-16");
    }

    private static PromotionText unreadable(String file, Position place, String text, String message, String instead) {
        return new Unreadable(new Problem(file, place.line(), place.column(), null, text, message, instead));
    }

    /** The place behind a text. */
    private static Position end(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        return new Position(lines.length, lines[lines.length - 1].length() + 1);
    }
}
