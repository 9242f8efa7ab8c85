package io.promoment.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A round of one side, and the processor time that all of it took for one activity. */
record Turn(Round round, double cpuMicros) {

    static Turn of(Side side, Duration warm, Duration measured, Processors processors)
            throws IOException, SQLException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            Duration before = side.opening().plus(warm);
            ScheduledFuture<Double> begin = sample(clock, before, processors);
            ScheduledFuture<Double> end = sample(clock, before.plus(measured), processors);
            Round round = side.run(warm, measured);
            return new Turn(round, 1e6 * (end.get() - begin.get()) / measured.toSeconds() / round.perSecond());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a round ran", e);
        } catch (ExecutionException e) {
            throw new IOException("The processor time could not be read", e);
        } finally {
            clock.shutdown();
        }
    }

    private static ScheduledFuture<Double> sample(
            ScheduledExecutorService clock, Duration after, Processors processors) {
        return clock.schedule(processors::seconds, after.toMillis(), TimeUnit.MILLISECONDS);
    }
}
