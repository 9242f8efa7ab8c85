package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.decision.Firing;
import io.promoment.rules.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One rule for each shape and one for all: each type must reach both, and its history and customer be within reach. */
class EveryTypeTest {
    private static final Path SAMPLES = Path.of("..", "core", "src", "main", "resources", "samples");

    private static Ruleset all;

    @BeforeAll
    static void link() {
        all = Programme.of(Stream.concat(Stream.of("Activity", "UnlistedActivity"), shapes())
                .map(EveryTypeTest::promotion)
                .toArray(String[]::new));
    }

    private static Stream<String> shapes() {
        return Arrays.stream(ActivityType.values())
                .map(type -> type.shape().getSimpleName())
                .distinct();
    }

    private static String promotion(String shape) {
        String name = name(shape);
        return name + "\nrule \"" + name.replace('-', ' ') + ": hears\"\nwhen\n    " + shape
                + "( id != \"\", $key : profile.key, customer.id == $key )\nthen\n    actions.trackEvent(\"heard\");\nend\n";
    }

    private static String name(String shape) {
        return "hears" + shape.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void reachesTheRuleOfItsShapeAndTheRuleForAll(ActivityType type) throws Exception {
        assertThat(RulesetTest.decide(all, sample(type)).firings())
                .extracting(Firing::promotion)
                .containsExactlyInAnyOrder(name("Activity"), name(type.shape().getSimpleName()));
    }

    @Test
    void reachesTheRuleForAllWithATypeThatIsNotListed() {
        Activity unlisted = Programme.activity("customer.wish.granted", "event_1", Programme.NOON, "{}");

        assertThat(RulesetTest.decide(all, unlisted).firings())
                .extracting(Firing::promotion)
                .containsExactly(name("Activity"), name("UnlistedActivity"));
    }

    private static Activity sample(ActivityType type) throws IOException, InvalidActivityException {
        return Programme.placed(ActivityCodec.parse(Files.readAllBytes(SAMPLES.resolve(type.wireName() + ".json"))));
    }
}
