package io.promoment.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The program: the service and a floor, in turns, and the ratios of what they did. */
public final class Load {
    /** A side begins its turn with cold caches: this much of it does not count. */
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final List<String> MODES = List.of("single", "bulk", "rate", "floors");

    private static final List<String> QUICK =
            List.of("--customers", "4000", "--rounds", "2", "--seconds", "3", "--warm", "5", "--rate", "200");

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("quick", "false"),
            Map.entry("customers", "20000"),
            Map.entry("history", "10"),
            Map.entry("rules", "3"),
            Map.entry("connections", "64"),
            Map.entry("uploads", "4"),
            Map.entry("rate", "1000"),
            Map.entry("rounds", "7"),
            Map.entry("seconds", "10"),
            Map.entry("warm", "20"),
            Map.entry("floor-history", "fetch"),
            Map.entry("jvm", "-Xmx4g"));

    private Load() {}

    /** Runs a mode: {@code single}, {@code bulk}, {@code rate} or {@code floors}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Options options = Options.parseOrExit(arguments, DEFAULTS, QUICK, MODES);
        String mode = options.mode("single");
        System.out.println("Settling " + options);
        try (Site site = Site.open(Site.directory(), options)) {
            Sample sample;
            try (Connection connection = site.database().connect()) {
                sample = Sample.read(connection);
            }
            Orders orders = new Orders("run001", options.number("customers"), options.number("history"));
            Comparison comparison = new Comparison();
            try (Side ours = first(mode, site, options, orders, sample);
                    Side floor = second(mode, site, options, sample)) {
                Duration warm = Duration.ofSeconds(options.number("warm"));
                Duration measured = Duration.ofSeconds(options.number("seconds"));
                ours.run(warm, measured);
                floor.run(BETWEEN, measured);
                Processors processors = new Processors(site);
                for (int round = 0; round < options.number("rounds"); round++) {
                    comparison.add(
                            Turn.of(ours, BETWEEN, measured, processors),
                            Turn.of(floor, BETWEEN, measured, processors));
                }
            }
            System.out.println(comparison.markdown());
            System.out.println(site.kept("run001") + " kept of " + orders.sent() + " sent.");
        }
    }

    private static Side first(String mode, Site site, Options options, Orders orders, Sample sample)
            throws IOException, SQLException {
        int port = site.service().port();
        int connections = options.number("connections");
        return switch (mode) {
            case "single" -> new ClosedLoop(port, connections, orders);
            case "bulk" -> new Uploads(port, options.number("uploads"), orders);
            case "rate" -> new OpenLoop(port, connections, options.number("rate"), orders);
            case "floors" -> many(site, options, sample);
            default -> throw new IllegalArgumentException("There is no mode " + mode + ": single, bulk, rate, floors");
        };
    }

    private static Side second(String mode, Site site, Options options, Sample sample)
            throws IOException, SQLException {
        int rate = mode.equals("rate") ? options.number("rate") : 0;
        if (mode.equals("bulk")) {
            return many(site, options, sample);
        }
        return Pgbench.isInstalled() ? new Pgbench(site, sample, options, rate) : one(site, options, sample, rate);
    }

    private static Side one(Site site, Options options, Sample sample, int rate) throws SQLException {
        if (rate > 0) {
            throw new IllegalStateException("F1 at a given rate needs pgbench");
        }
        int customers = options.number("customers");
        FloorSql.HistoryRead history = FloorSql.HistoryRead.of(options);
        return new JdbcLoop(
                "F1 over JDBC",
                site,
                options.number("connections"),
                connection -> new FloorOne(connection, sample, customers, history));
    }

    private static Side many(Site site, Options options, Sample sample) throws SQLException {
        int uploads = options.number("uploads");
        int customers = options.number("customers");
        FloorSql.HistoryRead history = FloorSql.HistoryRead.of(options);
        AtomicInteger share = new AtomicInteger();
        return new JdbcLoop("F2", site, uploads, connection -> {
            int first = share.getAndIncrement();
            int[] own = IntStream.range(0, customers)
                    .filter(customer -> customer % uploads == first)
                    .toArray();
            return new FloorMany(connection, sample, own, history);
        });
    }
}
