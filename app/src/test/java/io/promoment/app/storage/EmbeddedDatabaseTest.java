package io.promoment.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real servers in processes of their own and kills those processes. */
class EmbeddedDatabaseTest {
    @TempDir
    static Path directory;

    private @Nullable Process program;

    @BeforeAll
    static void createsItOnce() {
        EmbeddedDatabase.start(settings("promoment")).stop();
    }

    @AfterEach
    void stopProgram() throws Exception {
        if (program != null) {
            program.destroy();
            program.waitFor();
        }
    }

    @Test
    void keepsItsDataAcrossRestarts() throws SQLException {
        EmbeddedDatabase first = EmbeddedDatabase.start(settings("promoment"));
        execute(first.url(), "create table kept (n int)");
        first.stop();

        EmbeddedDatabase second = EmbeddedDatabase.start(settings("promoment"));
        execute(second.url(), "drop table kept");
        second.stop();
    }

    /** Red when a running server is not looked for: PostgreSQL refuses to start beside it. */
    @Test
    void adoptsTheServerOfAServiceThatWasKilled() throws Exception {
        String url = startProgram();
        String postmaster = postmaster();
        Process killed = running();
        killed.destroyForcibly().waitFor();

        EmbeddedDatabase adopted = EmbeddedDatabase.start(settings("promoment"));
        assertThat(adopted.url()).isEqualTo(url);
        assertThat(postmaster()).isEqualTo(postmaster);
        execute(adopted.url(), "select 1");
        adopted.stop();
        assertThatThrownBy(() -> execute(url, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void movesTheServerOfAServiceThatWasKilledToThePortAskedFor() throws Exception {
        startProgram();
        running().destroyForcibly().waitFor();
        int port = freePort();

        EmbeddedDatabase moved = EmbeddedDatabase.start(
                new EmbeddedDatabaseSettings(directory, port, "promoment", "promoment", "promoment"));
        assertThat(moved.url()).contains(":" + port + "/");
        moved.stop();
    }

    @Test
    void stopsWithItsService() throws Exception {
        String url = startProgram();
        running().destroy(); // SIGTERM, as Ctrl-C
        assertThat(running().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> execute(url, "select 1")).isInstanceOf(SQLException.class);
    }

    /** Red without the lock: the second one adopted the server and stopped it under the first. */
    @Test
    void refusesASecondServiceInTheSameDirectory() throws Exception {
        String url = startProgram();

        assertThatThrownBy(() -> EmbeddedDatabase.start(settings("promoment")))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining(
                        "in use by another Promoment, process " + running().pid())
                .hasMessageContaining("promoment.embedded-database.directory");
        execute(url, "select 1");
    }

    @Test
    void startsAfterAPostmasterFileThatNamesAProcessOfSomebodyElse() throws Exception {
        Files.write(
                directory.resolve("data/postmaster.pid"),
                List.of(String.valueOf(ProcessHandle.current().pid()), "elsewhere", "0", "1", "", "", ""));

        EmbeddedDatabase.start(settings("promoment")).stop();
    }

    /** Red when every PostgreSQL was taken for ours: the other one's user was refused, and then it was stopped. */
    @Test
    void leavesTheServerOfAnotherDirectoryAloneWhenThePostmasterFileNamesIt(@TempDir Path other) throws Exception {
        EmbeddedDatabase theirs =
                EmbeddedDatabase.start(new EmbeddedDatabaseSettings(other, 0, "somebody", "secret", "elsewhere"));
        try {
            Files.copy(other.resolve("data/postmaster.pid"), directory.resolve("data/postmaster.pid"));

            EmbeddedDatabase ours = EmbeddedDatabase.start(settings("promoment"));
            assertThat(ours.url()).isNotEqualTo(theirs.url());
            execute(ours.url(), "select 1");
            ours.stop();
            try (Connection connection = DriverManager.getConnection(theirs.url(), "somebody", "secret")) {
                assertThat(connection.isValid(5)).isTrue();
            }
        } finally {
            theirs.stop();
        }
    }

    /** Red when the answer on the port was not asked for its directory: the other one was used as if it were ours. */
    @Test
    void doesNotUseTheServerOfAnotherDirectoryThatAnswersOnThePort(@TempDir Path other) throws Exception {
        EmbeddedDatabase theirs =
                EmbeddedDatabase.start(new EmbeddedDatabaseSettings(other, 0, "promoment", "promoment", "promoment"));
        startProgram();
        running().destroyForcibly().waitFor();
        Path file = directory.resolve("data/postmaster.pid");
        List<String> right = Files.readAllLines(file);
        try {
            List<String> wrong = new ArrayList<>(right);
            wrong.set(
                    3, Files.readAllLines(other.resolve("data/postmaster.pid")).get(3));
            Files.write(file, wrong);

            assertThatThrownBy(() -> EmbeddedDatabase.start(settings("promoment")))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("is not the one of " + directory);
            execute(theirs.url(), "select 1");
        } finally {
            Files.write(file, right);
            EmbeddedDatabase.start(settings("promoment")).stop();
            theirs.stop();
        }
    }

    /** Red without the watch: the port stayed closed until the service was started again. */
    @Test
    void startsTheServerAgainWhenItWasKilled() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings("promoment"));
        try {
            ProcessHandle killed =
                    ProcessHandle.of(Long.parseLong(postmaster())).orElseThrow();
            killed.destroyForcibly();

            assertThat(answersWithin(Duration.ofSeconds(60), database.url(), killed))
                    .isTrue();
        } finally {
            database.stop();
        }
        assertThatThrownBy(() -> execute(database.url(), "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void saysThatThePasswordIsAnother() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(settings("wrong")))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("made with another user or password")
                .hasMessageContaining("promoment.embedded-database.user");
        EmbeddedDatabase.start(settings("promoment")).stop(); // nothing was left locked or running
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedDatabaseSettings settings = new EmbeddedDatabaseSettings(
                    directory, taken.getLocalPort(), "promoment", "promoment", "promoment");
            assertThatThrownBy(() -> EmbeddedDatabase.start(settings))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void saysThatTheDirectoryCannotBeUsed(@TempDir Path elsewhere) throws IOException {
        Path file = Files.createFile(elsewhere.resolve("file"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(
                        new EmbeddedDatabaseSettings(file, 0, "promoment", "promoment", "promoment")))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("promoment.embedded-database.directory");
    }

    private static boolean answersWithin(Duration atMost, String url, ProcessHandle butNot) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            try {
                execute(url, "select 1");
                if (!postmaster().equals(String.valueOf(butNot.pid()))) {
                    return true;
                }
            } catch (SQLException | NoSuchFileException notYet) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    private String startProgram() throws IOException {
        program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        EmbeddedDatabaseProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
        }
        throw new IllegalStateException("the program ended without a database");
    }

    private Process running() {
        if (program == null) {
            throw new IllegalStateException("not started");
        }
        return program;
    }

    private static String postmaster() throws IOException {
        return Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static EmbeddedDatabaseSettings settings(String password) {
        return new EmbeddedDatabaseSettings(directory, 0, "promoment", password, "promoment");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "promoment", "promoment");
                var statement = connection.createStatement()) {
            statement.execute(sql);
            try (ResultSet ignored = statement.getResultSet()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }
}
