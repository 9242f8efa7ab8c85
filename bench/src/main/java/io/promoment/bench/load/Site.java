package io.promoment.bench.load;

import io.promoment.bench.service.Database;
import io.promoment.bench.service.Launch;
import io.promoment.bench.service.Packaged;
import io.promoment.bench.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The service and the server that it shares with the floor; each has a database of its own there, with one schema and the
 * same customers.
 */
final class Site implements AutoCloseable {
    static final String FLOOR = "floor";

    /** Generous, because the floor reads history from PostgreSQL each time and must not be slowed by the small defaults. */
    private static final Map<String, String> POSTGRES =
            Map.of("shared_buffers", "2GB", "max_wal_size", "8GB", "max_connections", "200");

    private final Database database;
    private final Service service;

    private Site(Database database, Service service) {
        this.database = database;
        this.service = service;
    }

    /** Built anew below the directory, with customers who have a past. */
    static Site open(Path directory, Options options) throws IOException, SQLException {
        Site site = empty(directory, options);
        new Population(site).settle(options.number("customers"), options.number("history"));
        return site;
    }

    /** Built anew below the directory, without anything in it. */
    static Site empty(Path directory, Options options) throws IOException, SQLException {
        delete(directory);
        Path promotions = Promotions.write(directory.resolve("promotions"), options.number("rules"));
        Database database = Database.in(directory.resolve("database"), POSTGRES);
        Launch launch = Launch.in(directory.resolve("service"))
                .on(database)
                .promotions(promotions)
                .jvm(options.text("jvm").split(" ", -1));
        Service service = launch.start();
        return new Site(database, service);
    }

    static Path directory() {
        return Packaged.root().resolve("bench/target/load");
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** How many of a run's orders the service decided and kept. */
    long kept(String run) throws SQLException {
        return number("select count(*) from decision where activity like 'event_" + run + "%'");
    }

    /** How much room the service's database takes. */
    long bytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Database database() {
        return database;
    }

    Service service() {
        return service;
    }

    @Override
    public void close() throws IOException {
        service.close();
        database.close();
    }
}
