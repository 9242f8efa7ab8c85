package io.promoment.bench.rules;

import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.PromotionSource;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.AskedFiring;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Settled;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Our way: promotions of twenty rules, compiled one by one and linked; one fact, from which everything is reached. */
final class OneFact {
    private static final int RULES_OF_A_PROMOTION = 20;

    private final Ruleset ruleset;

    OneFact(List<MadeRule> rules) {
        PromotionCompiler compiler = new PromotionCompiler();
        List<InForce> inForce = new ArrayList<>();
        for (int from = 0; from < rules.size(); from += RULES_OF_A_PROMOTION) {
            int to = Math.min(rules.size(), from + RULES_OF_A_PROMOTION);
            inForce.add(promotion(compiler, "made-" + from, rules.subList(from, to)));
        }
        Duration year = Duration.ofDays(366);
        ruleset = Ruleset.link(new RulesetSettings(ZoneOffset.UTC, 1_000, 10_000, year, year, year), inForce);
    }

    private static InForce promotion(PromotionCompiler compiler, String name, List<MadeRule> rules) {
        StringBuilder drl = new StringBuilder("package promotions." + name.replace('-', '_') + "\n\n");
        rules.forEach(rule -> drl.append(rule.ours(name)).append('\n'));
        PromotionSource source = new PromotionSource(name, name + ".drl", drl.toString());
        return new InForce(compiler.compile(source).compiled(), 1);
    }

    Settled decide(Moment moment) {
        return ruleset.settle(ruleset.ask(moment.inContext()), Readings.EMPTY);
    }

    int listeners(Moment moment) {
        return ruleset.listeners(moment.inContext().type()).size();
    }

    /** The names of the rules that fire, without that of their promotion. */
    SortedSet<String> fired(Moment moment) {
        Asked asked = ruleset.ask(moment.inContext());
        if (!asked.failures().isEmpty()) {
            throw new IllegalStateException("no made rule may fail: " + asked.failures());
        }
        SortedSet<String> names = new TreeSet<>();
        for (AskedFiring firing : asked.firings()) {
            names.add(firing.rule().name().substring(firing.promotion().length() + 2));
        }
        return names;
    }
}
