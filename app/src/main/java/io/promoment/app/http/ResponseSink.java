package io.promoment.app.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response that is written while it is made. It counts what is on its way itself: the stream that a JAX-RS method gets waits whenever the
 * connection is full, and who waits there never sees that the answers could go into the backlog.
 */
final class ResponseSink implements Sink {
    private static final int MOST_ON_ITS_WAY = 1 << 17;

    private final HttpServerResponse response;
    private final Duration patience;
    private long onItsWay;
    private @Nullable Throwable failure;

    /** @param patience how long nothing may be taken while somebody waits for that */
    ResponseSink(HttpServerResponse response, Duration patience) {
        this.response = response;
        this.patience = patience;
    }

    @Override
    public synchronized boolean isFull() {
        return failure == null && onItsWay >= MOST_ON_ITS_WAY;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws IOException {
        synchronized (this) {
            checkOpen();
            onItsWay += length;
        }
        if (!response.isChunked()) {
            response.setChunked(true);
        }
        var unused = response.write(Buffer.buffer(length).appendBytes(bytes, offset, length))
                .onComplete(sent -> taken(length, sent.cause()));
    }

    private synchronized void taken(int length, @Nullable Throwable cause) {
        onItsWay -= length;
        if (cause != null) {
            failure = cause;
        }
        notifyAll();
    }

    @Override
    public void awaitRoom() throws IOException {
        awaitLessThan(MOST_ON_ITS_WAY);
    }

    @Override
    public void awaitTaken() throws IOException {
        awaitLessThan(1);
    }

    private synchronized void awaitLessThan(long bytes) throws IOException {
        while (failure == null && onItsWay >= bytes) {
            long before = onItsWay;
            long end = System.nanoTime() + patience.toNanos();
            while (failure == null && onItsWay == before) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new ClientGoneException("nobody took an answer for " + patience, null);
                }
                await(left);
            }
        }
        checkOpen();
    }

    /**
     * Closes the connection without what waits to be sent, so that an answer which did not come to its end does not look whole.
     * Vert.x' own ways to close send that first, which nobody takes; from its handler's context on, Netty closes at once.
     */
    static void cut(HttpServerRequest request) {
        ((ConnectionBase) request.connection()).channelHandlerContext().close().awaitUninterruptibly();
    }

    private synchronized void await(long nanos) throws InterruptedIOException {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while answers were waiting");
        }
    }

    private synchronized void checkOpen() throws IOException {
        if (failure != null) {
            throw new ClientGoneException("the response is closed", failure);
        }
    }
}
