package io.promoment.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.api.Problem.Fault;
import io.promoment.api.RawJson;
import io.promoment.api.Replay;
import io.promoment.api.ReplayProgress;
import io.promoment.api.ReplayTotals;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTextTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final ReplayText text = new ReplayText(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(progress, true, StandardCharsets.UTF_8));

    private static List<String> lines(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void saysWhatDiffersAndHowManyInAll() {
        Replay.Difference difference =
                new Replay.Difference("/actions/0/parameters/points", new RawJson("500"), new RawJson("501"));
        Replay.Difference gone = new Replay.Difference("/actions/1", new RawJson("{}"), null);
        text.write(new Replay("dec_event_1", "changed", false, 12L, List.of(difference, gone), 3, null, null, null));
        text.write(new ReplayTotals(41_210, 41_209, 1, 0, 0, 5_104));
        assertThat(lines(out))
                .containsExactly(
                        "dec_event_1: changed (ruleset 12)",
                        "  /actions/0/parameters/points: stored 500, now 501",
                        "  /actions/1: stored {}, now nothing",
                        "  and 3 more",
                        "1 of 41210 outcomes changed (0 no longer kept, 0 not linked; 5104 a second)");
    }

    @Test
    void saysWhereAPromotionIsNotTaken() {
        Fault fault = Fault.inRule("gold.drl", 5, 7, "gold: reward", "there is no type NoSuchType", null);
        text.write(new Replay(
                "dec_event_1",
                "not_linked",
                null,
                12L,
                null,
                null,
                null,
                "This release does not accept it",
                List.of(new Replay.RefusedPromotion("gold", 3, List.of(fault)))));
        assertThat(lines(out))
                .containsExactly(
                        "dec_event_1: not linked (ruleset 12)",
                        "  This release does not accept it",
                        "  gold.drl:5:7 there is no type NoSuchType");
    }

    @Test
    void saysElsewhereHowFarItIsAndNothingTwice() {
        text.write(new ReplayProgress(0, 100));
        text.write(new ReplayProgress(50, 100));
        text.write(new ReplayProgress(50, 100));
        assertThat(lines(out)).isEmpty();
        assertThat(lines(progress)).containsExactly("50 of about 100");
    }
}
