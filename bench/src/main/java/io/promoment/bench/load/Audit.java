package io.promoment.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The program: what sealing costs, and what the log is asked for. */
public final class Audit {
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final List<String> MODES = List.of("sealing", "verify", "proofs");

    private static final List<String> QUICK = List.of(
            "--customers",
            "2000",
            "--rounds",
            "2",
            "--seconds",
            "3",
            "--warm",
            "5",
            "--decisions",
            "5000",
            "--entries",
            "100000");

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("quick", "false"),
            Map.entry("customers", "20000"),
            Map.entry("history", "10"),
            Map.entry("rules", "3"),
            Map.entry("uploads", "4"),
            Map.entry("rounds", "7"),
            Map.entry("seconds", "10"),
            Map.entry("warm", "20"),
            Map.entry("decisions", "100000"),
            Map.entry("entries", "10000000"),
            Map.entry("jvm", "-Xmx4g"));

    private Audit() {}

    /** Runs a mode: {@code sealing}, {@code verify} or {@code proofs}. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Options options = Options.parseOrExit(arguments, DEFAULTS, QUICK, MODES);
        System.out.println("Settling " + options);
        switch (options.mode("sealing")) {
            case "sealing" -> sealing(options);
            case "verify" -> verify(options);
            default -> Proofs.measure(options);
        }
    }

    /** Uploads with the sealer at work, and with nobody who seals, in turns. */
    private static void sealing(Options options) throws IOException, SQLException {
        try (Site site = Site.open(Site.directory(), options)) {
            Orders orders = new Orders("run001", options.number("customers"), options.number("history"));
            Comparison comparison = new Comparison();
            int port = site.service().port();
            int uploads = options.number("uploads");
            try (Side sealed = new Uploads(port, uploads, orders);
                    Side unsealed = new Unsealed(new Uploads(port, uploads, orders), site.database());
                    Connection connection = site.database().connect()) {
                Duration warm = Duration.ofSeconds(options.number("warm"));
                Duration measured = Duration.ofSeconds(options.number("seconds"));
                sealed.run(warm, measured);
                unsealed.run(BETWEEN, measured);
                Processors processors = new Processors(site);
                for (int round = 0; round < options.number("rounds"); round++) {
                    Side first = round % 2 == 0 ? sealed : unsealed;
                    Turn one = turn(first, connection, measured, processors);
                    Turn other = turn(first == sealed ? unsealed : sealed, connection, measured, processors);
                    comparison.add(first == sealed ? one : other, first == sealed ? other : one);
                }
            }
            System.out.println(comparison.markdown());
        }
    }

    /** What the turn before left to be written is written before this one begins; who goes first changes from round to round. */
    private static Turn turn(Side side, Connection connection, Duration measured, Processors processors)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        return Turn.of(side, BETWEEN, measured, processors);
    }

    /** The service's check of its whole log, and reading and hashing the same rows, in turns. */
    private static void verify(Options options) throws IOException, SQLException, InterruptedException {
        try (Site site = Site.empty(Site.directory(), options)) {
            Orders orders = new Orders("run001", options.number("customers"), 0);
            new Uploads(site.service().port(), options.number("uploads"), orders).send(options.number("decisions"));
            try (Connection connection = site.database().connect()) {
                Unsealed.awaitSealed(connection);
                tidy(connection);
                Verifying verifying = new Verifying(site.service().uri(), connection);
                System.out.println("| verify s | read and hash s | ratio |\n|---|---|---|");
                for (int round = 0; round <= options.number("rounds"); round++) {
                    double hashed = verifying.hashed();
                    double verified = verifying.verified();
                    System.out.println(String.format(
                            Locale.ROOT,
                            "| %.2f | %.2f | %.2f |%s",
                            verified,
                            hashed,
                            hashed / verified,
                            round == 0 ? " warm-up" : ""));
                }
                System.out.println(verifying.verdict());
            }
        }
    }

    /** What the database does by itself within minutes, and not between two rounds. */
    private static void tidy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
        }
    }
}
