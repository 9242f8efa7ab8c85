package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.engine.Ruleset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ruleset with one rule for each listed type: every sample finds its way from JSON through guard and compiler to its rule. */
class SampleReachesItsRuleTest {
    private static final Ruleset EVERY_TYPE = Shipped.linked(Shipped.compiled("every-type"));

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void bringsTheSampleOfEachTypeToItsRuleAndToNoOther(ActivityType type) throws InvalidActivityException {
        Activity sample =
                ActivityCodec.read(Sample.of(type.wireName()).orElseThrow(() -> new AssertionError("no sample")));

        Outcome outcome =
                new Stage(EVERY_TYPE, new Counters(List.of())).decide(sample).outcome();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.actions())
                .extracting(DecidedAction::rule, action -> action.parameters().get("name"))
                .containsExactly(tuple("every type: " + type.wireName(), type.wireName()));
    }
}
