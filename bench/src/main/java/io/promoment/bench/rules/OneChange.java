package io.promoment.bench.rules;

import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.PromotionSource;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From the changed text of one promotion among many to a ruleset that is ready to be in force, beside building all of them
 * in the same run. Each promotion has one rule; what a change costs depends on how many listen to the same type, so the
 * types are changed in turn.
 */
final class OneChange {
    private static final int ROUNDS = 29;
    private static final Duration YEAR = Duration.ofDays(366);
    private static final RulesetSettings SETTINGS =
            new RulesetSettings(ZoneOffset.UTC, 1_000, 10_000, YEAR, YEAR, YEAR);

    private final PromotionCompiler compiler = new PromotionCompiler();
    private final List<MadeRule> rules;

    private OneChange(int promotions) {
        this.rules = Shop.rules(promotions);
    }

    static void print(PrintStream out, List<Integer> counts) {
        out.println("promotions   all built in s   one changed in ms (spread)   of building all");
        for (int count : counts) {
            out.println(new OneChange(count).line());
        }
    }

    private String line() {
        long start = System.nanoTime();
        List<InForce> inForce = new ArrayList<>();
        for (MadeRule rule : rules) {
            inForce.add(compiled(rule, 1));
        }
        Ruleset ruleset = Ruleset.link(SETTINGS, inForce);
        ruleset.warmUp();
        long all = System.nanoTime() - start;
        List<Long> changes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            int changed = round % inForce.size();
            inForce.set(changed, compiled(rules.get(changed), round + 2));
            ruleset = ruleset.successor(SETTINGS, inForce);
            ruleset.warmUp();
            changes.add(System.nanoTime() - before);
        }
        Collections.sort(changes);
        long median = changes.get(ROUNDS / 2);
        return String.format(
                "%10d %16.1f %12.0f (%.0f .. %.0f) %19.4f",
                rules.size(),
                all / 1e9,
                median / 1e6,
                changes.get(0) / 1e6,
                changes.get(ROUNDS - 1) / 1e6,
                (double) median / all);
    }

    /** What changes is what is given. */
    private InForce compiled(MadeRule rule, int version) {
        String name = "made-" + rule.number();
        String drl = "package promotions." + name.replace('-', '_') + "\n\n"
                + rule.ours(name).replace("\"reward_", "\"reward_" + version + "_");
        return new InForce(
                compiler.compile(new PromotionSource(name, name + ".drl", drl)).compiled(), version);
    }
}
