package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bounded (L7): each test names the sabotage that turned it red. */
@QuarkusTest
class BoundedTest extends LawTest {
    /** Red when the history is cut at the bound instead: the reward was given on a part of it. */
    @Test
    void L7FailsTheRulesThatNeedMoreHistoryThanMayBeReadAndDecidesTheOthers() throws Exception {
        for (int visit = 0; visit < 3; visit++) {
            post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        }
        Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
        LiveRuleset live = rulesets.live();
        RulesetSettings settings = live.ruleset().settings();
        RulesetSettings two = new RulesetSettings(
                settings.zone(),
                settings.firingLimit(),
                2,
                settings.historyMaxSpan(),
                settings.maxLateness(),
                settings.maxFuture());
        LiveRuleset bounded =
                new LiveRuleset(live.number(), Ruleset.link(two, live.ruleset().promotions()));

        try (Connection connection = source.getConnection()) {
            Before before = new InputStore(connection).customer(customer);
            Judged judged = new Decider(bounded, connection, new HashMap<>(Map.of(customer, before)))
                    .judge(List.of(new Turn(received, Mode.DECIDE, customer)))
                    .get(0);
            assertThat(judged.settled().outcome().failures())
                    .filteredOn(
                            failure -> failure.rule().equals("test visits: a reward from the third visit in 30 days"))
                    .extracting(Failure::kind)
                    .containsExactly(Failure.ALLOWANCE);
            assertThat(judged.settled().outcome().actions())
                    .extracting(DecidedAction::kind)
                    .contains("points.add")
                    .doesNotContain("reward.grant");
        }
    }

    /** Red when the history ends silently at the longest span: a span that was lowered changed what rules in force mean. */
    @Test
    void L7FailsTheRulesThatLookFurtherBackThanMayBeReadAndDecidesTheOthers() throws Exception {
        for (int visit = 0; visit < 3; visit++) {
            post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        }
        Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
        LiveRuleset live = rulesets.live();
        RulesetSettings settings = live.ruleset().settings();
        RulesetSettings days = new RulesetSettings(
                settings.zone(),
                settings.firingLimit(),
                settings.historyMaxActivities(),
                Duration.ofDays(29),
                settings.maxLateness(),
                settings.maxFuture());
        LiveRuleset bounded =
                new LiveRuleset(live.number(), Ruleset.link(days, live.ruleset().promotions()));

        try (Connection connection = source.getConnection()) {
            Before before = new InputStore(connection).customer(customer);
            Judged judged = new Decider(bounded, connection, new HashMap<>(Map.of(customer, before)))
                    .judge(List.of(new Turn(received, Mode.DECIDE, customer)))
                    .get(0);
            assertThat(judged.settled().outcome().failures())
                    .filteredOn(failure -> failure.promotion().equals("test-visits"))
                    .allMatch(failure -> failure.kind().equals(Failure.ALLOWANCE))
                    .extracting(Failure::rule)
                    .containsExactlyInAnyOrder(
                            "test visits: a reward from the third visit in 30 days",
                            "test visits: a message after a reward");
            assertThat(judged.settled().outcome().actions())
                    .extracting(DecidedAction::kind)
                    .containsExactly("points.add");
        }
    }
}
