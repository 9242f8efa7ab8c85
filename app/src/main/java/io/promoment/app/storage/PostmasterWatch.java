package io.promoment.app.storage;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts the server again when it ended while the service runs: nobody else would. */
final class PostmasterWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostmasterWatch.class);

    private final EmbeddedDatabase database;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(PostmasterWatch::thread);
    private boolean told;
    private boolean closed;

    PostmasterWatch(EmbeddedDatabase database) {
        this.database = database;
        var unused = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "embedded-database-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** What it left may keep it from starting for a moment, so a failure is tried again; it is told once. */
    private synchronized void look() {
        try {
            if (closed || database.isRunning()) {
                return;
            }
            database.startAgain();
            LOG.warnf("The embedded PostgreSQL had ended and was started again: %s", database.url());
            told = false;
        } catch (IOException | RuntimeException e) {
            if (!told) {
                LOG.errorf(
                        "The embedded PostgreSQL ended and could not be started again, which is tried every second: %s",
                        e.getMessage());
                told = true;
            }
        }
    }

    /** From here on nothing is started. */
    @Override
    public synchronized void close() {
        closed = true;
        timer.shutdownNow();
    }
}
