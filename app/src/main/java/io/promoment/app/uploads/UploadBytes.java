package io.promoment.app.uploads;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, one after the other, and where the next one stands. */
final class UploadBytes {
    static final int END = -1;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    /** Longer is cut off: an answer that was sent may then not be seen. */
    private static final long MOST_SKIPPED = 1L << 28;

    private final InputStream body;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long before;
    private long line = 1;
    private long lineBegin;

    UploadBytes(InputStream body) {
        this.body = body;
    }

    /** The next byte, which stays the next; or {@link #END}. */
    int peek() throws IOException {
        return next < filled || fill() ? buffer[next] & 0xFF : END;
    }

    /** The next byte, or {@link #END}. */
    int read() throws IOException {
        int read = peek();
        if (read != END) {
            next++;
            if (read == '\n') {
                line++;
                lineBegin = offset();
            }
        }
        return read;
    }

    private boolean fill() throws IOException {
        before += filled;
        next = 0;
        filled = 0;
        int read = body.read(buffer, 0, buffer.length);
        filled = Math.max(0, read);
        return read > 0;
    }

    /**
     * Reads on to the end and keeps nothing.
     *
     * @throws IOException when the end is not near
     */
    void skipRest() throws IOException {
        long until = offset() + MOST_SKIPPED;
        while (peek() != END) {
            next = filled;
            if (offset() > until) {
                throw new IOException("the rest of the body has more than %d bytes".formatted(MOST_SKIPPED));
            }
        }
    }

    /** Editors of some systems begin a text with it. */
    void skipByteOrderMark() throws IOException {
        for (int mark : BYTE_ORDER_MARK) {
            if (peek() != mark) {
                return;
            }
            next++;
        }
    }

    void skipBlank() throws IOException {
        while (isBlank(peek())) {
            read();
        }
    }

    /** What may stand between two values of JSON. */
    static boolean isBlank(int read) {
        return read == ' ' || read == '\n' || read == '\r' || read == '\t';
    }

    /** Where the next byte stands. */
    Place place(@Nullable Long index) {
        return new Place(line, offset() - lineBegin + 1, offset(), index);
    }

    private long offset() {
        return before + next;
    }
}
