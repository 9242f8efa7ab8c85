package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.ActivityType;
import io.promoment.rules.Programme;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.limit.Asked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessorTest {
    private final CompiledPromotion orders = Programme.compiled(rewarding("orders", "OrderPaid", "o"));
    private final CompiledPromotion tiers = Programme.compiled(rewarding("tiers", "TierUpgraded", "t"));
    private final CompiledPromotion otherTiers = Programme.compiled(rewarding("tiers", "TierUpgraded", "u"));

    /** Red when a base is taken over by the names of its rules alone. */
    @Test
    void decidesAsIfItHadBeenLinkedAlone() {
        Ruleset before = ruleset(new InForce(orders, 1), new InForce(tiers, 1));
        List<List<InForce>> next = List.of(
                List.of(new InForce(orders, 1), new InForce(otherTiers, 2)),
                List.of(new InForce(orders, 1)),
                List.of(new InForce(tiers, 1), new InForce(orders, 3)),
                List.of(),
                List.of(new InForce(tiers, 1), new InForce(orders, 1)));

        for (List<InForce> promotions : next) {
            Ruleset alone = Ruleset.link(Programme.settings(1_000), promotions);
            Ruleset successor = before.successor(Programme.settings(1_000), promotions);
            assertThat(successor.digest()).isEqualTo(alone.digest());
            assertThat(firings(successor)).isEqualTo(firings(alone));
            before = successor;
        }
    }

    /** Red when everything is linked anew. */
    @Test
    void takesOverWhatListensToTheSameRules() {
        Ruleset before = ruleset(new InForce(orders, 1), new InForce(tiers, 1));
        Bases bases = before.bases();
        Bases after = before.successor(
                        Programme.settings(1_000), List.of(new InForce(orders, 1), new InForce(otherTiers, 2)))
                .bases();

        assertThat(bases.fresh()).hasSize(2);
        assertThat(after.fresh()).singleElement().satisfies(rules -> assertThat(rules)
                .extracting(Listener::version)
                .containsExactly(2));
    }

    @Test
    void isWarmedUpWithoutAnyOutcome() {
        Ruleset ruleset = ruleset(new InForce(orders, 1), new InForce(tiers, 1));
        List<String> cold = firings(ruleset);

        ruleset.warmUp();

        assertThat(firings(ruleset)).isEqualTo(cold).hasSize(2);
    }

    private static Ruleset ruleset(InForce... promotions) {
        return Ruleset.link(Programme.settings(1_000), List.of(promotions));
    }

    private static List<String> firings(Ruleset ruleset) {
        List<String> firings = new ArrayList<>();
        for (ActivityType type : List.of(ActivityType.ORDER_PAID, ActivityType.LOYALTY_TIER_UPGRADED)) {
            Asked asked = ruleset.ask(Programme.activity(type.wireName(), "event_1", Programme.NOON, "{}"));
            asked.firings()
                    .forEach(firing -> firings.add(firing.promotion() + " " + firing.version() + " "
                            + firing.actions().get(0).parameters()));
        }
        return firings;
    }

    private static String rewarding(String name, String type, String reward) {
        return name + "\nrule \"" + name + ": it\"\nwhen\n    " + type + "()\nthen\n    actions.grantReward(\"" + reward
                + "\");\nend\n";
    }
}
