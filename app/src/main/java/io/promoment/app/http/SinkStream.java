package io.promoment.app.http;

import java.io.IOException;
import java.io.OutputStream;

/** Sends when there is room: who reads slowly is waited for, so that nothing piles up. */
final class SinkStream extends OutputStream {
    /** Of what is longer, it would not be seen that some was taken. */
    private static final int PIECE = 16_384;

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
        for (int sent = 0; sent < length; sent += PIECE) {
            sink.awaitRoom();
            sink.send(bytes, offset + sent, Math.min(PIECE, length - sent));
        }
    }
}
