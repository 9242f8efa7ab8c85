package io.promoment.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Processor time that everything of a run has taken: this program and what it started (clients), the service, PostgreSQL.
 * On a busy machine it says more than time on the wall. From {@code /proc}; elsewhere nothing is known.
 */
final class Processors {
    private static final double TICKS = 100; // of a second: what Linux tells programs on every platform
    private static final Path PROC = Path.of("/proc");

    private final long postmaster;

    Processors(Site site) throws IOException {
        this.postmaster =
                Long.parseLong(Files.readAllLines(site.database().directory().resolve("data/postmaster.pid"))
                        .get(0)
                        .strip());
    }

    /**
     * Processor time since some time, in seconds; not a number where it cannot be known.
     *
     * @param all clients, the service and PostgreSQL
     * @param database of it, PostgreSQL
     */
    record Used(double all, double database) {}

    Used used() throws IOException {
        if (!Files.exists(PROC.resolve("self/stat"))) {
            return new Used(Double.NaN, Double.NaN);
        }
        double database = seconds(postmaster);
        double others = seconds(ProcessHandle.current().pid());
        return new Used(database + others, database);
    }

    /** With its children, of whom the service is one of ours. */
    private static double seconds(long parent) throws IOException {
        long ticks = ticks(parent);
        for (ProcessHandle child : ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::children)
                .toList()) {
            ticks += ticks(child.pid());
        }
        return ticks / TICKS;
    }

    /** Of the process, and of those of its children that ended. */
    private static long ticks(long process) throws IOException {
        try {
            String stat = Files.readString(PROC.resolve(process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1); // from the third on
            return LongStream.range(11, 15)
                    .map(field -> Long.parseLong(fields[(int) field]))
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0; // its parent has its time by now
        }
    }
}
