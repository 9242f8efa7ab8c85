package io.promoment.app.uploads;

import io.promoment.app.http.Sink;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends answers to whom may be slow to read them. What is not taken waits in the backlog; only when that is full the writer
 * waits, and with it, through the window, the reading.
 */
final class AnswerStream extends OutputStream {
    private final Sink sink;
    private final Backlog backlog;
    private final byte[] part = new byte[8_000];

    AnswerStream(Sink sink, Backlog backlog) {
        this.sink = sink;
        this.backlog = backlog;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        flush();
        boolean waits = !backlog.isEmpty() || sink.isFull();
        while (waits && !backlog.add(bytes, offset, length)) {
            sink.awaitRoom();
            waits = !backlog.isEmpty();
            if (waits) {
                sendFirstOfBacklog();
            }
        }
        if (!waits) {
            sink.send(bytes, offset, length);
        }
    }

    /** Sends what can be sent without waiting. */
    @Override
    public void flush() throws IOException {
        while (!backlog.isEmpty() && !sink.isFull()) {
            sendFirstOfBacklog();
        }
    }

    /** Sends everything, and waits until it is taken. */
    void end() throws IOException {
        while (!backlog.isEmpty()) {
            sink.awaitRoom();
            sendFirstOfBacklog();
        }
        sink.awaitTaken();
    }

    private void sendFirstOfBacklog() throws IOException {
        sink.send(part, 0, backlog.take(part));
    }
}
