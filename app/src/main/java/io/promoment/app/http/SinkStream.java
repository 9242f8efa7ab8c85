package io.promoment.app.http;

import java.io.IOException;
import java.io.OutputStream;

/** Sends when there is room: who reads slowly is waited for, so that nothing piles up. */
final class SinkStream extends OutputStream {
    private final Sink sink;

    SinkStream(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sink.awaitRoom();
        sink.send(bytes, offset, length);
    }
}
