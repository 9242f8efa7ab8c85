package io.promoment.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.bench.service.Database;
import io.promoment.bench.service.Packaged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The program: what {@code bench/run load} left is decided again by the packaged command, and read by a floor, in turns. */
public final class Replay {
    private static final Map<String, String> POSTGRES = Map.of("shared_buffers", "2GB", "max_connections", "200");

    /** What the service decided under load; the customers' first orders were copied row by row, and never decided. */
    private static final String FIRST = "select min(at)::text from decision where activity like 'event_run001%'";

    /** The same rows, with nothing done to them. */
    private static final String READ =
            """
            select a.body, a.received_at, d.inputs, d.outcome, k.digest
            from decision d
            join activity a on a.at = d.at and a.id = d.activity
            join activity_key k on k.id = d.activity
            where d.at >= ?::timestamptz
            order by d.at, d.activity
            """;

    private Replay() {}

    /** Takes a number of rounds, and a directory that holds a database; otherwise 3, and the one of the load. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path directory =
                arguments.length > 1 ? Path.of(arguments[1]) : Packaged.root().resolve("bench/target/load/database");
        if (!Files.exists(directory.resolve("data"))) {
            System.err.println("There is no database in " + directory + ": run bench/run load bulk first");
            System.exit(2);
        }
        try (Database database = Database.in(directory, POSTGRES)) {
            String from = first(database);
            System.out.println(
                    "| decisions | replayed a second | read a second | ratio | changed |\n|---|---|---|---|---|");
            for (int round = 0; round < rounds; round++) {
                JsonNode totals = replayed(database, from);
                double floor = read(database, from);
                double perSecond = totals.path("per_second").asDouble();
                System.out.println(String.format(
                        Locale.ROOT,
                        "| %d | %.0f | %.0f | %.2f | %d |",
                        totals.path("replayed").asLong(),
                        perSecond,
                        floor,
                        perSecond / floor,
                        totals.path("changed").asLong()));
            }
        }
    }

    private static String first(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIRST)) {
            row.next();
            String at = row.getString(1);
            if (at == null) {
                throw new IllegalStateException("The load decided nothing in this database");
            }
            return at.replace(' ', 'T').replaceAll("([+-]\\d\\d)$", "$1:00");
        }
    }

    private static JsonNode replayed(Database database, String from) throws IOException, InterruptedException {
        Path application = Packaged.root().resolve("app/target/quarkus-app");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp"));
        command.add("%s/app/*:%s/lib/main/*:%s/lib/boot/*".formatted(application, application, application));
        command.add("io.promoment.app.replay.ReplayCommand");
        command.addAll(List.of("--json", "--url", database.url(), "--user", Database.USER));
        command.addAll(List.of("--from", OffsetDateTime.parse(from).toInstant().toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit == 2) {
            throw new IOException("the replay could not run");
        }
        List<String> lines = out.lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }

    /** Rows a second, by one connection. */
    private static double read(Database database, String from) throws SQLException {
        long began = System.nanoTime();
        long rows = 0;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(READ)) {
                query.setString(1, from);
                query.setFetchSize(500);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows += row.getString("body").isEmpty()
                                        || row.getString("inputs").isEmpty()
                                ? 0
                                : 1;
                    }
                }
            }
        }
        return rows * 1e9 / (System.nanoTime() - began);
    }
}
