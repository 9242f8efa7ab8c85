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

    /** @throws NotAcceptedException when versions that were published once are not accepted now */
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
        List<RefusedVersion> refused = new ArrayList<>();
        versions.forEach((name, version) -> {
            CompiledPromotion same = known.get(version.digest());
            if (same != null) {
                promotions.add(new InForce(same, version.version()));
                return;
            }
            Compilation compilation = compiled.compile(version.source());
            if (compilation instanceof Compilation.Refused not) {
                refused.add(new RefusedVersion(name, version.version(), not.problems()));
            } else {
                promotions.add(new InForce(compilation.compiled(), version.version()));
            }
        });
        if (!refused.isEmpty()) {
            throw new NotAcceptedException(refused);
        }
        return promotions;
    }
}
