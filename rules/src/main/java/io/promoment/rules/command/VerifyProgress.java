package io.promoment.rules.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** A line on the terminal that says how far it is, twice a second; elsewhere nothing. */
final class VerifyProgress {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    /** The clock is asked only so often. */
    private static final long ENTRIES = 256;

    private final PrintWriter err;
    private final boolean on;
    private long last = System.nanoTime();
    private boolean shown;

    VerifyProgress(PrintWriter err, boolean on) {
        this.err = err;
        this.on = on;
    }

    void at(long entries, long bytes) {
        if (on && entries % ENTRIES == 0 && System.nanoTime() - last > EVERY) {
            last = System.nanoTime();
            shown = true;
            err.print("\r" + entries + " entries, " + bytes / 1_000_000 + " MB");
            err.flush();
        }
    }

    /** Leaves the line to what comes next. */
    void clear() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
