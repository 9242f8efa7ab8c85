package io.promoment.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A round of one side, and the processor time that it took for one activity.
 *
 * @param cpuMicros of all that took part
 * @param databaseMicros of it, PostgreSQL
 */
record Turn(Round round, double cpuMicros, double databaseMicros) {

    static Turn of(Side side, Duration warm, Duration measured, Processors processors)
            throws IOException, SQLException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            Duration before = side.opening().plus(warm);
            ScheduledFuture<Processors.Used> begin = sample(clock, before, processors);
            ScheduledFuture<Processors.Used> end = sample(clock, before.plus(measured), processors);
            Round round = side.run(warm, measured);
            double activities = round.perSecond() * measured.toSeconds() / 1e6;
            return new Turn(
                    round,
                    (end.get().all() - begin.get().all()) / activities,
                    (end.get().database() - begin.get().database()) / activities);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a round ran", e);
        } catch (ExecutionException e) {
            throw new IOException("The processor time could not be read", e);
        } finally {
            clock.shutdown();
        }
    }

    private static ScheduledFuture<Processors.Used> sample(
            ScheduledExecutorService clock, Duration after, Processors processors) {
        return clock.schedule(processors::used, after.toMillis(), TimeUnit.MILLISECONDS);
    }
}
