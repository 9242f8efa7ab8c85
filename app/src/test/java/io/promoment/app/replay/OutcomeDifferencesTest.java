package io.promoment.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.api.RawJson;
import io.promoment.api.Replay.Difference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeDifferencesTest {
    private static Difference difference(String path, String stored, String now) {
        return new Difference(path, new RawJson(stored), new RawJson(now));
    }

    @Test
    void pointsAtValuesInTheOrderOfTheOutcome() {
        OutcomeDifferences differences = OutcomeDifferences.between(
                "{\"actions\":[{\"a/b\":1,\"c\":\"x\"}],\"status\":\"decided\"}",
                "{\"actions\":[{\"a/b\":2,\"c\":\"x\"}],\"status\":\"too_late\"}");
        assertThat(differences.first())
                .containsExactly(
                        difference("/actions/0/a~1b", "1", "2"), difference("/status", "\"decided\"", "\"too_late\""));
        assertThat(differences.more()).isZero();
    }

    @Test
    void leavesOutTheSideThatHasNothing() {
        assertThat(OutcomeDifferences.between("{\"actions\":[1,2]}", "{\"actions\":[1],\"more\":null}")
                        .first())
                .containsExactly(
                        new Difference("/actions/1", new RawJson("2"), null),
                        new Difference("/more", null, new RawJson("null")));
    }

    /** Red when only values are compared: what is stored is bytes. */
    @Test
    void tellsTheSameValuesWrittenInAnotherWay() {
        assertThat(OutcomeDifferences.between("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}")
                        .first())
                .containsExactly(difference("", "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}"));
        assertThat(OutcomeDifferences.between("{\"a\":1.50}", "{\"a\":1.5}").first())
                .containsExactly(difference("/a", "1.50", "1.5"));
    }

    @Test
    void showsTheFirstHundredAndCountsTheOthers() {
        String stored = IntStream.range(0, 250).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        OutcomeDifferences differences = OutcomeDifferences.between(stored, "[]");
        assertThat(differences.first()).hasSize(100).last().satisfies(last -> assertThat(last.path())
                .isEqualTo("/99"));
        assertThat(differences.more()).isEqualTo(150);
    }
}
