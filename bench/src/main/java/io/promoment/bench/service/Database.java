package io.promoment.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A PostgreSQL of our own on localhost, durable (fsync on), stopped and started at will on one port. Its directory has the
 * layout of the service's embedded one: {@code data}, {@code binaries}, {@code postgresql.log}.
 */
public final class Database implements AutoCloseable {
    public static final String USER = "promoment";
    public static final String PASSWORD = "promoment";
    private static final String NAME = "promoment";

    private final Path directory;
    private final PostgresPrograms programs;
    private final int port;
    private final Map<String, String> settings;

    private Database(Path directory, PostgresPrograms programs, int port, Map<String, String> settings) {
        this.directory = directory;
        this.programs = programs;
        this.port = port;
        this.settings = settings;
    }

    /** Started in the directory, which is made unless it exists; a server that runs there is adopted. */
    public static Database in(Path directory) throws IOException, SQLException {
        return in(directory, Map.of());
    }

    /**
     * As {@link #in(Path)}.
     *
     * @param settings of PostgreSQL, beyond the durable ones: {@code max_wal_size=4GB}
     */
    public static Database in(Path directory, Map<String, String> settings) throws IOException, SQLException {
        Files.createDirectories(directory);
        PostgresPrograms programs = PostgresPrograms.in(directory.resolve("binaries"));
        Optional<Integer> running = portOf(directory);
        int port = running.isPresent() ? running.get() : FreePort.any();
        Database database = new Database(directory, programs, port, new TreeMap<>(settings));
        if (!Files.exists(directory.resolve("data"))) {
            database.initialise();
        }
        if (running.isEmpty()) {
            database.start();
        }
        database.create(NAME);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-stop"));
        return database;
    }

    private static Optional<Integer> portOf(Path directory) throws IOException {
        Path file = directory.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file); // pid, data directory, start, port, …
        boolean runs = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
        return runs ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
    }

    private void initialise() throws IOException {
        Commands.runUnprivileged(List.of(
                programs.path("initdb"),
                "--pgdata=" + directory.resolve("data"),
                "--username=" + USER,
                "--auth=trust", // on localhost, for a run; 64 passwords to check would cost a measured second
                "--encoding=UTF8",
                "--no-locale"));
    }

    /** Returns when the server accepts connections, on the port it had before. */
    public void start() throws IOException {
        String options = settings.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
        control(
                "start",
                "--log=" + directory.resolve("postgresql.log"),
                "--options=-p " + port + " -c listen_addresses=localhost -c unix_socket_directories=''"
                        + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on" + options);
    }

    /** As a crash does: nothing is written out, the next start recovers. */
    public void stopImmediate() throws IOException {
        control("stop", "--mode=immediate");
    }

    /** Closes what is connected and writes all out. */
    public void stop() throws IOException {
        control("stop", "--mode=fast");
    }

    private void control(String what, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(programs.path("pg_ctl"), "--pgdata=" + directory.resolve("data"), "--timeout=120", "--wait"));
        command.addAll(List.of(options));
        command.add(what);
        Commands.runUnprivileged(command);
    }

    /** Another database of this server, made unless it exists. */
    public void create(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("select from pg_database where datname = '" + name + "'")
                    .next();
            if (!exists) {
                statement.execute("create database " + name);
            }
        }
    }

    public Connection connect() throws SQLException {
        return connect(NAME);
    }

    public Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), USER, PASSWORD);
    }

    public String url() {
        return url(NAME);
    }

    public String url(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    public int port() {
        return port;
    }

    public Path directory() {
        return directory;
    }

    /** Stops the server if it runs. */
    @Override
    public void close() {
        try {
            if (portOf(directory).isPresent()) {
                stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + directory + " could not be stopped", e);
        }
    }
}
