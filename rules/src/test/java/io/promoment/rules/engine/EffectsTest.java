package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.Programme;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final Ruleset RULESET = Programme.of(
            """
            topup
            rule "topup: without"
            when
                PointsAdded()
            then
                actions.addPoints("Juniper Rewards", 1, "without");
            end
            rule "topup: with"
                @on_effects
            when
                PointsAdded()
            then
                actions.addPoints("Juniper Rewards", 2, "with");
            end
            """);

    @Test
    void firesOnEffectsOnlyWhereTheRuleSaysSo() {
        String ours = Ids.action("event_0", "p", "p: r", 0);

        assertThat(decided("event_1", "case-5512").firings())
                .extracting(Firing::rule)
                .containsExactly("topup: without", "topup: with");
        assertThat(decided("event_1", ours).firings()).extracting(Firing::rule).containsExactly("topup: with");
    }

    /** Somebody else's ids may begin like ours. */
    @Test
    void takesAnIdThatOnlyBeginsLikeOursForNoEffect() {
        assertThat(decided("event_1", "act_of_kindness").firings()).hasSize(2);
    }

    /** Turned red by giving an effect's actions the ids that others have: each report of the points then gave points. */
    @Test
    void endsWhenWhatAnEffectGaveComesBack() {
        String first = decided("event_1", "case-5512").actions().get(1).id();
        Outcome effect = decided("event_2", first);
        String second = effect.actions().get(0).id();
        Activity effectOfEffect = added("event_3", second);

        assertThat(effect.actions())
                .extracting(DecidedAction::id)
                .containsExactly(Ids.actionOnEffect("event_2", "topup", "topup: with", 0));
        assertThat(effectOfEffect.causedBy()).isEqualTo(new CausedBy(second, 2L));
        assertThat(RulesetTest.decide(RULESET, effectOfEffect).firings()).isEmpty();
    }

    @Test
    void tellsRulesWhichActionOfOursCausedIt() {
        Ruleset ruleset = Programme.of(
                """
                echo
                rule "echo: of an action"
                    @on_effects
                when
                    PointsAdded( causedBy.depth == 1, $action : causedBy.action )
                then
                    actions.trackEvent("echo").with("of", $action);
                end
                """);
        String ours = Ids.action("event_0", "p", "p: r", 0);

        assertThat(RulesetTest.decide(ruleset, added("event_1", ours)).firings())
                .singleElement()
                .satisfies(firing -> assertThat(firing.bindings()).containsEntry("$action", ours));
        assertThat(RulesetTest.decide(ruleset, added("event_1", "case-5512")).firings())
                .isEmpty();
    }

    private static Outcome decided(String id, String sourceId) {
        return RulesetTest.decide(RULESET, added(id, sourceId));
    }

    private static Activity added(String id, String sourceId) {
        return Programme.activity(
                "customer.voucher.loyalty_card.points_added",
                id,
                Programme.NOON,
                "{\"transaction\": {\"source_id\": \"%s\"}}".formatted(sourceId));
    }
}
