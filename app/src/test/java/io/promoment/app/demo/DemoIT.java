package io.promoment.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./demo}, run as a newcomer runs it, on the packaged service. */
class DemoIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int ACTIVITIES = 39;

    @TempDir
    Path data;

    @Test
    void showsRewardsThenStopsAllItStartedAndKnowsEveryActivityAgain() throws Exception {
        String port = freePort();

        List<String> first = interruptedRun(port);
        assertThat(first).filteredOn(line -> line.contains("reward.grant")).isNotEmpty();
        assertThat(first).noneMatch(line -> line.contains("refused") || line.contains("replayed"));
        assertThat(data.resolve("postgres")).isDirectoryRecursivelyContaining("glob:**PG_VERSION");
        assertThat(data).isDirectoryNotContaining("glob:**/postmaster.pid");

        List<String> second = run(port, "--once");
        assertThat(second).filteredOn(line -> line.contains("replayed")).hasSizeGreaterThan(ACTIVITIES);
        assertThat(second).noneMatch(line -> line.contains("refused"));
        try (var files = Files.walk(data)) {
            assertThat(files).noneMatch(file -> file.endsWith("postmaster.pid"));
        }
    }

    private List<String> run(String port, String... options) throws IOException, InterruptedException {
        Process demo = start(port, options);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        }
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    /** What Ctrl-C does: an interrupt once the demo says that it stays. */
    private List<String> interruptedRun(String port) throws IOException, InterruptedException {
        Process demo = start(port);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains("Ctrl-C")) {
                    new ProcessBuilder("kill", "-INT", Long.toString(demo.pid())).inheritIO().start().waitFor();
                }
            }
        }
        assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).as(String.join("\n", lines)).isEqualTo(130);
        return lines;
    }

    private Process start(String port, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("demo").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PROMOMENT_PORT", port);
        builder.environment().put("PROMOMENT_DATA", data.toString());
        return builder.start();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
