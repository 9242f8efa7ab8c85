package io.promoment.app.replay;

import io.promoment.api.Replay;
import io.promoment.api.ReplayLine;
import io.promoment.api.ReplayProgress;
import io.promoment.api.ReplayTotals;
import io.promoment.app.http.JsonLines;
import io.promoment.app.pipeline.PastParts;
import io.promoment.app.pipeline.Recollection;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Decides a stretch of time again: threads read and decide, who calls writes what they found. Used once. */
final class RangeReplay {
    private static final Duration SAY_SOMETHING = Duration.ofSeconds(1);

    private final PastParts parts;
    private final int threads;
    private final long began = System.nanoTime();
    private final BlockingQueue<Part> ready;
    private volatile boolean stopped;

    RangeReplay(PastParts parts, int threads) {
        this.parts = parts;
        this.threads = threads;
        this.ready = new ArrayBlockingQueue<>(threads * 2);
    }

    /** Who is told. */
    interface Lines {
        /**
         * Tells them this.
         *
         * @throws IOException when nobody listens any more
         */
        void write(ReplayLine line) throws IOException;

        /** Each sent at once: whoever is gone is noticed with the next one. */
        static Lines asJson(JsonLines lines) {
            return line -> {
                lines.write(line);
                lines.flush();
            };
        }
    }

    /** What one thread found out: of no decisions when there are no more. */
    private record Part(List<Replay> replays, @Nullable Throwable failure) {
        boolean isEnd() {
            return replays.isEmpty();
        }
    }

    /**
     * Goes through all of it.
     *
     * @throws IOException when nobody listens any more
     * @throws SQLException when the database does not answer
     */
    ReplayTotals run(Lines lines) throws IOException, SQLException, InterruptedException {
        long estimate = parts.estimate();
        List<Thread> deciding = start();
        try {
            return tell(lines, estimate);
        } finally {
            stopped = true;
            deciding.forEach(Thread::interrupt);
            for (Thread thread : deciding) {
                thread.join();
            }
        }
    }

    private List<Thread> start() {
        List<Thread> deciding = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            Thread thread = new Thread(this::decide, "replay-" + number);
            thread.setDaemon(true);
            thread.start();
            deciding.add(thread);
        }
        return deciding;
    }

    private void decide() {
        try {
            boolean more = true;
            while (more && !stopped) {
                Part part = next();
                more = !part.isEnd();
                ready.put(part);
            }
        } catch (InterruptedException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }

    private Part next() {
        try {
            List<Replay> replays = new ArrayList<>();
            for (Recollection recollection : parts.next()) {
                if (stopped) {
                    break;
                }
                replays.add(Replays.of(recollection));
            }
            return new Part(replays, null);
        } catch (SQLException | RuntimeException | Error e) {
            return new Part(List.of(), e);
        }
    }

    private ReplayTotals tell(Lines lines, long estimate) throws IOException, SQLException, InterruptedException {
        Tally tally = new Tally();
        long said = System.nanoTime();
        int atWork = threads;
        while (atWork > 0) {
            Part part = ready.poll(SAY_SOMETHING.toMillis(), TimeUnit.MILLISECONDS);
            if (part != null) {
                checkFailure(part);
                atWork -= part.isEnd() ? 1 : 0;
                for (Replay replay : part.replays()) {
                    if (tally.add(replay)) {
                        lines.write(replay);
                    }
                }
            }
            if (System.nanoTime() - said >= SAY_SOMETHING.toNanos()) {
                said = System.nanoTime();
                lines.write(new ReplayProgress(tally.replayed(), Math.max(tally.replayed(), estimate)));
            }
        }
        ReplayTotals totals = tally.totals(Duration.ofNanos(System.nanoTime() - began));
        lines.write(totals);
        return totals;
    }

    private static void checkFailure(Part part) throws SQLException {
        Throwable failure = part.failure();
        if (failure instanceof SQLException database) {
            throw database;
        }
        if (failure != null) {
            throw new IllegalStateException("A replay could not go on", failure);
        }
    }
}
