package io.promoment.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** What takes a moment, and much longer on a busy machine. */
public final class Await {
    private Await() {}

    /** Asks until it is so; fails after a minute. */
    public static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
