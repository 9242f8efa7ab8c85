package io.promoment.app.uploads;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, some of it read ahead. The stream that a JAX-RS method gets has the connection and the reader take
 * turns for every 8 kB; where all processors are busy deciding, each turn takes its time, and the upload starves.
 */
final class RequestBody extends InputStream {
    /** Parts of up to 8 kB: half a megabyte. */
    private static final int AHEAD = 64;

    private final HttpServerRequest request;
    private final Duration patience;
    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>(); // no more than were fetched
    private Part part = new Part(Buffer.buffer(), null, false);
    private int taken;
    private int toFetch;

    /** @param ended nothing comes after it; with a failure when that is not how the body ends */
    private record Part(Buffer bytes, @Nullable Throwable failure, boolean ended) {}

    /**
     * Begins to read.
     *
     * @param request paused, and read by nobody else
     * @param patience how long nothing may come
     */
    RequestBody(HttpServerRequest request, Duration patience) {
        this.request = request;
        this.patience = patience;
        synchronized (request.connection()) {
            if (request.isEnded()) {
                parts.add(new Part(Buffer.buffer(), null, true));
                return;
            }
            request.handler(bytes -> parts.add(new Part(bytes, null, false)))
                    .exceptionHandler(failure -> parts.add(new Part(Buffer.buffer(), failure, true)))
                    .endHandler(end -> parts.add(new Part(Buffer.buffer(), null, true)));
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.fetch(AHEAD);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (taken == part.bytes().length()) {
            if (part.ended()) {
                return end();
            }
            part = next();
            taken = 0;
        }
        int count = Math.min(length, part.bytes().length() - taken);
        part.bytes().getBytes(taken, taken + count, into, offset);
        taken += count;
        return count;
    }

    private int end() throws IOException {
        if (part.failure() != null) {
            throw new IOException("the body breaks off", part.failure());
        }
        return -1;
    }

    /** HTTP/2 takes it ill to be asked for more than there was. */
    private void fetch() {
        synchronized (request.connection()) {
            if (!request.isEnded()) {
                request.fetch(toFetch);
            }
        }
        toFetch = 0;
    }

    private Part next() throws IOException {
        toFetch++;
        if (toFetch == AHEAD / 4) {
            fetch();
        }
        try {
            Part next = parts.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new IOException("nothing came for " + patience);
            }
            return next;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while reading");
        }
    }
}
