package io.promoment.app.http;

import io.promoment.api.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Answers of one kind that are written while they are made: not more at once than there is room for, and none that nobody reads.
 * One that does not come to its end has its connection cut, so that it does not look whole.
 */
public final class LongAnswers {
    private static final Logger LOG = Logger.getLogger(LongAnswers.class);

    private final int places;
    private final Semaphore free;
    private final Problem full;
    private final Duration patience;

    /**
     * @param places how many at once
     * @param full what others are told
     * @param patience how long a reader may take nothing before he is cut off
     */
    public LongAnswers(int places, Problem full, Duration patience) {
        this.places = places;
        this.free = new Semaphore(places);
        this.full = full;
        this.patience = patience;
    }

    /** An answer that knows how to be sent. */
    public interface Sending {
        /** Returns when it is written; whether it was taken is seen to by the caller. */
        void to(Sink sink) throws IOException, InterruptedException;
    }

    /** An answer that is written to a stream, which waits for who reads slowly. */
    public interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    public int running() {
        return places - free.availablePermits();
    }

    /** As {@link #sent}. */
    public StreamingOutput written(RoutingContext routing, Supplier<Writing> beginning) {
        return sent(routing, () -> {
            Writing writing = beginning.get();
            return sink -> writing.to(new SinkStream(sink));
        });
    }

    /**
     * An answer to a request.
     *
     * @param beginning makes it, once there is a place; what it throws is answered as any problem is
     * @throws ProblemException when there is no place
     */
    public StreamingOutput sent(RoutingContext routing, Supplier<Sending> beginning) {
        if (!free.tryAcquire()) {
            throw new ProblemException(full);
        }
        AtomicBoolean begun = new AtomicBoolean();
        try {
            routing.addEndHandler(ended -> leaveUnless(begun));
            Sending sending = beginning.get();
            return unused -> {
                if (begun.compareAndSet(false, true)) {
                    try {
                        send(sending, routing.request());
                    } finally {
                        free.release();
                    }
                }
            };
        } catch (RuntimeException failed) {
            leaveUnless(begun);
            throw failed;
        }
    }

    /** An answer that is never written, as that to HEAD, leaves when its request ends. */
    private void leaveUnless(AtomicBoolean begun) {
        if (begun.compareAndSet(false, true)) {
            free.release();
        }
    }

    private void send(Sending sending, HttpServerRequest request) {
        boolean ended = false;
        try {
            Sink sink = new ResponseSink(request.response(), patience);
            sending.to(sink);
            sink.awaitTaken();
            ended = true;
        } catch (ClientGoneException gone) {
            LOG.debugf(gone, "Nobody takes the answer to %s", request.path());
        } catch (InterruptedException | InterruptedIOException stopping) {
            Thread.currentThread().interrupt();
            LOG.debugf(stopping, "The service stops before the end of the answer to %s", request.path());
        } catch (IOException e) {
            LOG.errorf(e, "The answer to %s did not come to its end", request.path());
        } finally {
            if (!ended) {
                ResponseSink.cut(request);
            }
        }
    }
}
