package io.promoment.app.uploads;

import java.util.Arrays;

/** Collects the bytes of one activity; of one that is too long it only knows that. */
final class Cut {
    private final int most;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private boolean tooLong;

    /** @param most how many bytes an activity may have */
    Cut(int most) {
        this.most = most;
    }

    void begin() {
        length = 0;
        tooLong = false;
    }

    void add(int read) {
        if (length == most) {
            tooLong = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
        }
        bytes[length++] = (byte) read;
    }

    boolean isTooLong() {
        return tooLong;
    }

    int most() {
        return most;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
