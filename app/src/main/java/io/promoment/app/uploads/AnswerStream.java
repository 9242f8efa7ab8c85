package io.promoment.app.uploads;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Sends answers to whom may be slow to read them. What is not taken waits in the backlog; only when that is full the writer
 * waits, and with it, through the window, the reading.
 */
final class AnswerStream extends OutputStream {
    private static final long NOT_WAITING = Long.MIN_VALUE;

    private final OutputStream out;
    private final BooleanSupplier isFull;
    private final Backlog backlog;
    private final byte[] part = new byte[8_000];
    private volatile long waitingSince = NOT_WAITING;

    /**
     * Sends what is written.
     *
     * @param isFull whether {@code out} would block
     */
    AnswerStream(OutputStream out, BooleanSupplier isFull, Backlog backlog) {
        this.out = out;
        this.isFull = isFull;
        this.backlog = backlog;
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
        sendWhatWaits();
        boolean waits = !backlog.isEmpty() || isFull.getAsBoolean();
        while (waits && !backlog.add(bytes, offset, length)) {
            waits = !backlog.isEmpty();
            if (waits) {
                sendFirstOfBacklog();
            }
        }
        if (!waits) {
            send(bytes, offset, length);
        }
    }

    /** Sends what can be sent without waiting. */
    @Override
    public void flush() throws IOException {
        sendWhatWaits();
        if (!isFull.getAsBoolean()) {
            flushOut();
        }
    }

    /** Sends everything, however long that takes. */
    void sendRest() throws IOException {
        while (!backlog.isEmpty()) {
            sendFirstOfBacklog();
        }
        flushOut();
    }

    private void flushOut() throws IOException {
        waitingSince = System.nanoTime();
        out.flush();
        waitingSince = NOT_WAITING;
    }

    private void sendWhatWaits() throws IOException {
        while (!backlog.isEmpty() && !isFull.getAsBoolean()) {
            sendFirstOfBacklog();
        }
    }

    private void sendFirstOfBacklog() throws IOException {
        send(part, 0, backlog.take(part));
    }

    private void send(byte[] bytes, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        out.write(bytes, offset, length);
        waitingSince = NOT_WAITING;
    }
}
