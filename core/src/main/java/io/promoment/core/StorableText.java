package io.promoment.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text that came out of an activity, as a column that is searched. A NUL and half a surrogate pair cannot be kept there, and
 * an index entry has to fit into a third of a page; the outcome keeps the text itself.
 */
public final class StorableText {
    private static final int LONGEST = 500;

    private StorableText() {}

    /** The text, or {@code sha256:} of it where it cannot be kept: still one for one. */
    public static String of(String text) {
        return text.length() <= LONGEST && isStorable(text) ? text : "sha256:" + digest(text);
    }

    private static boolean isStorable(String text) {
        return isPlain(text) || isWhole(text);
    }

    /** Nearly all are: told without an encoder. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (one == 0 || one > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = new byte[text.length() * Character.BYTES];
            ByteBuffer.wrap(bytes).asCharBuffer().put(text); // no charset has bytes for half a pair
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
