package io.promoment.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A floor over JDBC: some connections, each with a thread that does one piece of work after the other. */
final class JdbcLoop implements Side {

    /** Something a connection does again and again. */
    interface Work {
        /** Gives how many orders it wrote, committed. */
        int run() throws SQLException;
    }

    /** Prepares the work of a connection. */
    interface Preparation {
        Work on(Connection connection) throws SQLException;
    }

    private final String name;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();

    JdbcLoop(String name, Site site, int connections, Preparation preparation) throws SQLException {
        this.name = name;
        for (int i = 0; i < connections; i++) {
            Connection connection = site.database().connect(Site.FLOOR);
            this.connections.add(connection);
            works.add(preparation.on(connection));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Round run(Duration warm, Duration measured) {
        long begin = System.nanoTime() + warm.toNanos();
        long end = begin + measured.toNanos();
        Histogram latency = new ConcurrentHistogram(Round.histogram());
        AtomicLong written = new AtomicLong();
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (Work work : works) {
            ends.add(CompletableFuture.runAsync(
                    () -> repeat(work, begin, end, latency, written), task -> new Thread(task, name).start()));
        }
        ends.forEach(CompletableFuture::join);
        return new Round(name, written.get(), 0, measured.toNanos() / 1e9, latency);
    }

    private static void repeat(Work work, long begin, long end, Histogram latency, AtomicLong written) {
        try {
            long now = System.nanoTime();
            while (now < end) {
                long start = now;
                int orders = work.run();
                now = System.nanoTime();
                if (now >= begin && now < end) {
                    Round.record(latency, now - start);
                    written.addAndGet(orders);
                }
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException("A connection could not be closed", e);
        }
    }
}
