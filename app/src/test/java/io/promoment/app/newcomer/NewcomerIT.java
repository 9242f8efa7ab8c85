package io.promoment.app.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.replay.ReplayRun;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does with nothing but the README: {@code ./demo}, its calls, Ctrl-C, and {@code ./demo} again. */
class NewcomerIT {

    private static final int ACTIVITIES = 39;
    private static final int AUDIT_STEPS = 10;

    @TempDir
    Path data;

    @TempDir
    Path auditor;

    @Test
    void showsRewardsAnswersTheReadmeStopsAllItStartedAndKnowsEveryActivityAndOutcomeAgain() throws Exception {
        int port = freePort();
        DemoRun demo = new DemoRun(port, data);

        List<String> first = demo.interruptedAfter(() -> {
            URI service = URI.create("http://127.0.0.1:" + port + "/");
            Readme.read().answeredBy(service);
            assertThat(Guide.of("docs/audit.md", auditor).followedAt(service)).isGreaterThanOrEqualTo(AUDIT_STEPS);
        });
        assertThat(first).filteredOn(line -> line.contains("reward.grant")).isNotEmpty();
        assertThat(first).noneMatch(line -> line.contains("refused") || line.contains("replayed"));
        assertThat(serversLeft()).isEmpty();

        List<String> second = demo.once();
        assertThat(second).filteredOn(line -> line.contains("replayed")).hasSizeGreaterThan(ACTIVITIES);
        assertThat(second).noneMatch(line -> line.contains("refused"));
        assertThat(serversLeft()).isEmpty();

        ReplayRun replay = ReplayRun.over(data.resolve("postgresql"), "--json");
        assertThat(replay.exit()).as(String.join("\n", replay.out())).isZero();
        assertThat(replay.totals().path("identical").asLong())
                .isEqualTo(replay.totals().path("replayed").asLong())
                .isGreaterThan(ACTIVITIES);
        assertThat(serversLeft()).isEmpty();
    }

    @Test
    void namesTheTestCommandThatCiRuns() throws IOException {
        Stream<String> commands =
                Files.readString(Readme.ROOT.resolve(".ci/run")).lines().filter(line -> line.startsWith("./"));
        assertThat(commands).containsExactly("./mvnw -B verify");
        assertThat(Readme.read().text()).contains("\n./mvnw verify\n").contains("\n./demo\n");
    }

    /** A PostgreSQL that runs leaves this file beside its data. */
    private List<Path> serversLeft() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.endsWith("postmaster.pid")).toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
