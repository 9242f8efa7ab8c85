package io.promoment.app.uploads;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Knows for how long nobody has taken what is written. */
final class PatientOutput extends OutputStream {
    private static final long NOT_WAITING = Long.MIN_VALUE;

    private final OutputStream out;
    private volatile long waitingSince = NOT_WAITING;

    PatientOutput(OutputStream out) {
        this.out = out;
    }

    /** Whether one write has been waiting for longer than that. */
    boolean hasWaited(Duration patience) {
        long since = waitingSince;
        return since != NOT_WAITING && System.nanoTime() - since > patience.toNanos();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        out.write(bytes, offset, length);
        waitingSince = NOT_WAITING;
    }

    @Override
    public void flush() throws IOException {
        waitingSince = System.nanoTime();
        out.flush();
        waitingSince = NOT_WAITING;
    }
}
