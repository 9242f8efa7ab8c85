package io.promoment.bench.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged service as a process of its own, answering on localhost. Ends with the program that started it. */
public final class Service implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Launch launch;
    private final Process process;
    private final Thread atExit = new Thread(this::endWithThisProgram, "service-stop");

    private Service(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static Service start(Launch launch) throws IOException {
        Files.createDirectories(launch.directory());
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        Service service = new Service(launch, builder.start());
        boolean ready = false;
        try {
            service.awaitReady();
            ready = true;
            return service;
        } finally {
            if (!ready) {
                service.kill();
            }
        }
    }

    /** Waits until the service takes activities, at first or again after its database was away. */
    public void awaitReady() throws IOException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IOException("The service is not ready: see " + launch.log() + ", which ends\n" + endOfLog());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) uri().resolve("/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notThereYet) {
            return false;
        }
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(launch.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + launch.port());
    }

    public int port() {
        return launch.port();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return launch.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9} of the service's JVM, and the wait for its end. An embedded PostgreSQL survives and is adopted at the next start. */
    public void kill() throws IOException {
        process.destroyForcibly();
        ended();
    }

    /** SIGTERM, and the wait for the drain; an embedded PostgreSQL is stopped too. Gives the exit status. */
    public int stop() throws IOException {
        process.destroy();
        return ended();
    }

    private int ended() throws IOException {
        int status = Commands.waitFor(process);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return status; // the hooks run already, and find nothing alive
        }
        return status;
    }

    /** In order first, so that an embedded PostgreSQL is not left behind. */
    private void endWithThisProgram() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the service if it runs. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop();
        }
    }
}
