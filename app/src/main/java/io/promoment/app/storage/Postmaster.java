package io.promoment.app.storage;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's server process of one data directory: made, started, found again and stopped with its own programs. */
final class Postmaster {
    private final EmbeddedDatabaseSettings settings;
    private final PostgresBinaries binaries;

    Postmaster(EmbeddedDatabaseSettings settings, PostgresBinaries binaries) {
        this.settings = settings;
        this.binaries = binaries;
    }

    /** Makes the data directory, whole or not at all. */
    void create() throws IOException {
        Path unfinished = settings.directory().resolve("data.unfinished");
        Path password = settings.directory().resolve("password.unfinished");
        Trees.delete(unfinished);
        try {
            Files.writeString(password, settings.password());
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + settings.user(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale"));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, settings.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns when the server accepts connections. pg_ctl gives it a session of its own, so that Ctrl-C is not its end. */
    void start(int port) throws IOException {
        String options = "-p " + port
                + " -c listen_addresses=localhost -c unix_socket_directories=''"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";
        run(List.of(
                binaries.program("pg_ctl"),
                "--pgdata=" + settings.data(),
                "--log=" + settings.log(),
                "--options=" + options,
                "--timeout=60",
                "--wait",
                "start"));
    }

    /** Lets running transactions end, waits for that a few seconds, then closes what is still connected. Only ours is stopped. */
    void stop() throws IOException {
        if (servingOn().isPresent() && stop("smart", 5) != 0) {
            stop("fast", 60);
        }
    }

    private int stop(String mode, int seconds) throws IOException {
        return execute(List.of(
                        binaries.program("pg_ctl"),
                        "--pgdata=" + settings.data(),
                        "--mode=" + mode,
                        "--timeout=" + seconds,
                        "--wait",
                        "stop"))
                .status();
    }

    /** The port of the server that a process before this one left running here. */
    Optional<Integer> runningOn() throws IOException {
        Optional<Integer> port = servingOn();
        if (port.isEmpty()) {
            Files.deleteIfExists(
                    file()); // a number that another process got since must not keep the server from starting
        }
        return port;
    }

    boolean isRunning() throws IOException {
        return servingOn().isPresent();
    }

    private Optional<Integer> servingOn() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        Optional<PostmasterFile> written = PostmasterFile.read(file());
        return written.isPresent() && written.get().serves(settings)
                ? Optional.of(written.get().port())
                : Optional.empty();
    }

    private Path file() {
        return settings.data().resolve("postmaster.pid");
    }

    private void run(List<String> command) throws IOException {
        Finished finished = execute(command);
        if (finished.status() != 0) {
            throw new EmbeddedDatabaseException("PostgreSQL could not be started in " + settings.directory() + " ("
                    + finished.output().strip().replaceAll("\\s+", " ") + "): see " + settings.log()
                    + ", or set QUARKUS_DATASOURCE_JDBC_URL to a database of your own.");
        }
    }

    private Finished execute(List<String> command) throws IOException {
        List<String> unprivileged = new ArrayList<>(refusesToRunAsRoot() ? List.of("unshare", "-U") : List.of());
        unprivileged.addAll(command);
        Process process =
                new ProcessBuilder(unprivileged).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Finished(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.get(0), e);
        }
    }

    /** PostgreSQL does not run as root; in a user namespace of its own it is not root. */
    private static boolean refusesToRunAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        @Nullable Object user = Files.exists(self) ? Files.getAttribute(self, "unix:uid") : null;
        if (!Integer.valueOf(0).equals(user)) {
            return false;
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedDatabaseException(
                    "PostgreSQL does not run as root: start Promoment as another user, or set"
                            + " QUARKUS_DATASOURCE_JDBC_URL to a database of your own.");
        }
        return true;
    }

    private record Finished(int status, String output) {}
}
