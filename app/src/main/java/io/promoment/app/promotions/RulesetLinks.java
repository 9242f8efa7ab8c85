package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes rulesets of the versions in them, ready to be asked. What the ruleset in force shares with them is taken over as it
 * is; of the rest is compiled what is not known, then it is linked and asked its first questions.
 */
final class RulesetLinks {
    private final CompiledPromotions compiled;

    RulesetLinks(CompiledPromotions compiled) {
        this.compiled = compiled;
    }

    /** @throws IllegalStateException when a version that was published once is not accepted now */
    Ruleset link(
            RulesetSettings settings, SortedMap<String, VersionStore.Version> versions, @Nullable LiveRuleset inForce) {
        List<InForce> promotions = promotions(versions, inForce);
        Ruleset ruleset = inForce == null
                ? Ruleset.link(settings, promotions)
                : inForce.ruleset().successor(settings, promotions);
        ruleset.warmUp();
        return ruleset;
    }

    private List<InForce> promotions(SortedMap<String, VersionStore.Version> versions, @Nullable LiveRuleset inForce) {
        Map<String, CompiledPromotion> known = new HashMap<>();
        if (inForce != null) {
            inForce.ruleset()
                    .promotions()
                    .forEach(promotion -> known.put(promotion.promotion().digest(), promotion.promotion()));
        }
        List<InForce> promotions = new ArrayList<>();
        versions.forEach((name, version) -> {
            CompiledPromotion same = known.get(version.digest());
            promotions.add(new InForce(same == null ? compile(name, version) : same, version.version()));
        });
        return promotions;
    }

    private CompiledPromotion compile(String name, VersionStore.Version version) {
        Compilation result = compiled.compile(version.source());
        if (result instanceof Compilation.Refused refused) {
            throw new IllegalStateException("Promotion " + name + " version " + version.version()
                    + " was published but is not accepted now: " + refused.problems());
        }
        return result.compiled();
    }
}
