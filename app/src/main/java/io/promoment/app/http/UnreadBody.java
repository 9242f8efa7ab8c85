package io.promoment.app.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * Takes what is still sent of a request that is answered already. Most clients read no answer before they have sent
 * everything: not taken, they wait for ever, and cut off, they never see why they were refused.
 */
final class UnreadBody {
    /** Longer is cut off, by then unanswered. */
    private static final long MOST = 1L << 28;

    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(60);

    private final HttpServerRequest request;
    private long taken;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

    /** Call it before the request is answered, on the thread it came in on. */
    static void takeAfterAnswer(RoutingContext routing, Vertx vertx) {
        Context context = vertx.getOrCreateContext();
        routing.addEndHandler(answered -> context.runOnContext(now -> {
            if (answered.succeeded() && !routing.request().isEnded()) {
                new UnreadBody(routing.request()).take(vertx);
            }
        }));
    }

    private void take(Vertx vertx) {
        long timer = vertx.setTimer(PATIENCE_MS, late -> close());
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.handler(bytes -> {
            taken += bytes.length();
            if (taken > MOST) {
                close();
            }
        });
        request.resume();
    }

    private void close() {
        var unused = request.connection().close();
    }
}
