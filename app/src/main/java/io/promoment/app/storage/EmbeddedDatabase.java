package io.promoment.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of this service's own, on localhost, in a directory that survives restarts. A server that was left
 * running when the service was killed is adopted.
 */
final class EmbeddedDatabase {
    private final EmbeddedDatabaseSettings settings;
    private final Postmaster postmaster;
    private final DirectoryLock lock;
    private final int port;
    private @Nullable PostmasterWatch watch; // once it runs

    private EmbeddedDatabase(EmbeddedDatabaseSettings settings, Postmaster postmaster, DirectoryLock lock, int port) {
        this.settings = settings;
        this.postmaster = postmaster;
        this.lock = lock;
        this.port = port;
    }

    /** @throws EmbeddedDatabaseException when it cannot be had, with a sentence that says what to do */
    static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) {
        try {
            Files.createDirectories(settings.directory());
            return startLocked(settings, DirectoryLock.take(settings.lock()));
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The directory " + settings.directory() + " cannot be used for the embedded database ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "): set promoment.embedded-database.directory to one that can be written.",
                    e);
        }
    }

    private static EmbeddedDatabase startLocked(EmbeddedDatabaseSettings settings, DirectoryLock lock)
            throws IOException {
        boolean running = false;
        try {
            Postmaster postmaster = new Postmaster(settings, PostgresBinaries.in(settings.binaries()));
            int port = running(settings, postmaster);
            EmbeddedDatabase database = new EmbeddedDatabase(settings, postmaster, lock, port);
            running = true;
            database.prepareOrStop();
            database.watch = new PostmasterWatch(database);
            return database;
        } finally {
            if (!running) {
                lock.close();
            }
        }
    }

    private static int running(EmbeddedDatabaseSettings settings, Postmaster postmaster) throws IOException {
        if (!Files.exists(settings.data())) {
            postmaster.create();
        }
        Optional<Integer> found = postmaster.runningOn();
        if (found.isPresent() && (settings.port() == 0 || settings.port() == found.get())) {
            return found.get();
        }
        if (found.isPresent()) {
            postmaster.stop();
        }
        int port = port(settings.port());
        postmaster.start(port);
        return port;
    }

    private static int port(int wanted) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return probe.getLocalPort();
        } catch (java.net.BindException e) {
            throw new EmbeddedDatabaseException(
                    "Port " + wanted + " is taken: set promoment.embedded-database.port to another one,"
                            + " or leave it out for a free one.",
                    e);
        }
    }

    private void prepareOrStop() {
        boolean prepared = false;
        try {
            prepare();
            prepared = true;
        } catch (SQLException e) {
            throw new EmbeddedDatabaseException(sentence(e), e);
        } finally {
            if (!prepared) {
                stop();
            }
        }
    }

    private void prepare() throws SQLException {
        requireOurs();
        createDatabase();
        requireDurable();
    }

    /** Before anything is written: another server may have got the port. */
    private void requireOurs() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("show data_directory")) {
            shown.next();
            Path theirs = Path.of(shown.getString(1));
            if (!Files.exists(theirs) || !Files.isSameFile(theirs, settings.data())) {
                throw new EmbeddedDatabaseException("The PostgreSQL on port " + port + " serves " + theirs
                        + " and is not the one of " + settings.directory()
                        + ": set promoment.embedded-database.port to another one.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + settings.data() + " cannot be read", e);
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select from pg_database where datname = " + literal(settings.database()))) {
            if (!found.next()) {
                statement.execute("create database \"" + settings.database().replace("\"", "\"\"") + '"');
            }
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** What was acknowledged survives a crash (L2) only with these on; a server that was adopted may differ. */
    private void requireDurable() throws SQLException {
        try (Connection connection = connect(settings.database());
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    if (!"on".equals(shown.getString(1))) {
                        throw new EmbeddedDatabaseException("The PostgreSQL in " + settings.directory() + " runs with "
                                + setting + " off and would lose what was acknowledged: remove that setting from "
                                + settings.data().resolve("postgresql.auto.conf") + ".");
                    }
                }
            }
        }
    }

    private String sentence(SQLException e) {
        boolean refused = "28P01".equals(e.getSQLState()) || "28000".equals(e.getSQLState());
        return refused
                ? "The database in " + settings.directory() + " was made with another user or password: set"
                        + " promoment.embedded-database.user and .password to those, or choose another .directory."
                : "The PostgreSQL in " + settings.directory() + " does not answer (" + e.getMessage() + "): see "
                        + settings.log() + ".";
    }

    private Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("password", settings.password());
        for (Driver driver : ServiceLoader.load(Driver.class, EmbeddedDatabase.class.getClassLoader())) {
            Connection connection = driver.connect(url(database), login);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("no driver for " + url(database) + " on the class path");
    }

    String url() {
        return url(settings.database());
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    boolean isRunning() throws IOException {
        return postmaster.isRunning();
    }

    /** On the port that everybody knows, with the checks of the first start. */
    void startAgain() throws IOException {
        postmaster.runningOn(); // clears what names a process that ended
        postmaster.start(port);
        try {
            prepare();
        } catch (SQLException e) {
            throw new EmbeddedDatabaseException(sentence(e), e);
        }
    }

    void stop() {
        try (lock) {
            if (watch != null) {
                watch.close();
            }
            postmaster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database could not be stopped", e);
        }
    }
}
