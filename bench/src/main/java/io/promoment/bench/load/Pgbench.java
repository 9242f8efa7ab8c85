package io.promoment.bench.load;

import io.promoment.bench.service.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** F1 as pgbench runs it: prepared, so many clients, each with one order at a time. */
final class Pgbench implements Side {
    /** It opens its connections within the time it is given. */
    private static final Duration CONNECTING = Duration.ofSeconds(2);

    private final Database database;
    private final Sample sample;
    private final int customers;
    private final int connections;
    private final int rate;
    private final Path directory;

    /**
     * F1 on the floor's database.
     *
     * @param rate orders a second at random times, latency counted from when each was due; 0 for as many as go through
     */
    Pgbench(Site site, Sample sample, Options options, int rate) throws IOException {
        this.database = site.database();
        this.sample = sample;
        this.customers = options.number("customers");
        this.connections = options.number("connections");
        this.rate = rate;
        this.directory = Files.createDirectories(Site.directory().resolve("pgbench"));
        Files.writeString(
                script(),
                "\\set customer random(0, " + (customers - 1) + ")\n"
                        + FloorSql.statement("floor-one.sql", FloorSql.HistoryRead.of(options)));
    }

    private Path script() {
        return directory.resolve("floor-one.sql");
    }

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return "F1";
    }

    @Override
    public Duration opening() {
        return CONNECTING;
    }

    @Override
    public void close() {}

    @Override
    public Round run(Duration warm, Duration measured) throws IOException {
        clear();
        Duration whole = CONNECTING.plus(warm).plus(measured);
        List<String> command = new ArrayList<>(List.of("pgbench", "--no-vacuum", "--protocol=prepared", "--log"));
        command.addAll(List.of("--client=" + connections, "--time=" + whole.toSeconds(), "--file=" + script()));
        command.addAll(List.of("--host=localhost", "--port=" + database.port(), "--username=" + Database.USER));
        sample.texts().forEach((name, text) -> command.add("--define=" + name + "=" + text));
        if (rate > 0) {
            command.add("--rate=" + rate);
        }
        command.add(Site.FLOOR);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", Database.PASSWORD);
        builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan"); // planned once, not five times
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!output.contains("tps =")) {
            throw new IOException("pgbench says " + output.strip());
        }
        return round(measured);
    }

    private void clear() throws IOException {
        for (Path log : logs()) {
            Files.delete(log);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pgbench_log"))
                    .toList();
        }
    }

    /** From the log, a line a statement: client, number, µs, script, second, µs of the second. The last part is what counts. */
    private Round round(Duration measured) throws IOException {
        Histogram latency = Round.histogram();
        List<String> lines = new ArrayList<>();
        for (Path log : logs()) {
            lines.addAll(Files.readAllLines(log));
        }
        LongSummaryStatistics ends = lines.stream().mapToLong(Pgbench::micros).summaryStatistics();
        long begin = Math.max(ends.getMin(), ends.getMax() - measured.toNanos() / 1_000);
        for (String line : lines) {
            if (micros(line) > begin) {
                Round.record(latency, 1_000 * Long.parseLong(line.split(" ", 4)[2]));
            }
        }
        return new Round(name(), latency.getTotalCount(), 0, (ends.getMax() - begin) / 1e6, latency);
    }

    private static long micros(String line) {
        String[] fields = line.split(" ", -1);
        return Long.parseLong(fields[4]) * 1_000_000 + Long.parseLong(fields[5]);
    }
}
