package io.promoment.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Processor time that everything of a run has taken: this program and what it started (clients), the service, PostgreSQL.
 * On a busy machine it says more than time on the wall. From {@code /proc}; elsewhere nothing is known.
 */
final class Processors {
    private static final double TICKS = 100; // of a second: what Linux tells programs on every platform
    private static final Path PROC = Path.of("/proc");

    private final long service;
    private final long postmaster;

    Processors(Site site) throws IOException {
        this.service = site.service().pid();
        this.postmaster =
                Long.parseLong(Files.readAllLines(site.database().directory().resolve("data/postmaster.pid"))
                        .get(0)
                        .strip());
    }

    /** In seconds since some time; not a number where it cannot be known. */
    double seconds() throws IOException {
        if (!Files.exists(PROC.resolve("self/stat"))) {
            return Double.NaN;
        }
        long ticks = 0;
        for (long process : processes()) {
            ticks += ticks(process);
        }
        return ticks / TICKS;
    }

    private List<Long> processes() {
        Stream<ProcessHandle> clients = ProcessHandle.current().children();
        Stream<ProcessHandle> backends = ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children);
        return LongStream.concat(
                        LongStream.of(ProcessHandle.current().pid(), service, postmaster),
                        Stream.concat(clients, backends).mapToLong(ProcessHandle::pid))
                .distinct()
                .boxed()
                .toList();
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
