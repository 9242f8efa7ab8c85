package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Plays the scenarios of a promotion against that promotion alone, each from the beginning. */
public final class ScenarioRunner {
    private final CompiledPromotion promotion;
    private final Ruleset ruleset;

    private ScenarioRunner(CompiledPromotion promotion, RulesetSettings settings) {
        this.promotion = promotion;
        this.ruleset = Ruleset.link(settings, List.of(new InForce(promotion, 1)));
    }

    /** Plays every scenario of the file; what fails in one is in its result and keeps no other from being played. */
    public static ScenarioReport run(CompiledPromotion promotion, ScenarioFile file, RulesetSettings settings) {
        ScenarioRunner runner = new ScenarioRunner(promotion, settings);
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : file.scenarios()) {
            results.add(runner.play(scenario, file.name()));
        }
        return new ScenarioReport(
                promotion.name(),
                results,
                runner.rules(rule ->
                        results.stream().noneMatch(result -> result.fired().contains(rule))),
                runner.rules(rule ->
                        results.stream().allMatch(result -> result.fired().contains(rule))),
                List.of());
    }

    private List<String> rules(Predicate<String> condition) {
        return promotion.promotion().rules().stream()
                .map(Rule::name)
                .filter(condition)
                .toList();
    }

    private ScenarioResult play(Scenario scenario, String file) {
        Promotion rules = promotion.promotion();
        Comparison comparison = new Comparison(scenario);
        Stage stage = new Stage(ruleset, new Counters(used(scenario, rules, comparison)));
        scenario.known().forEach(stage::know);
        scenario.history().forEach(stage::happen);
        scenario.given().forEach(action -> stage.give(scenario.customer(), action));
        Statements statements = new Statements(rules.rules());
        for (Activity activity : scenario.when()) {
            Outcome outcome = stage.decide(activity);
            comparison.add(activity, outcome);
            statements.add(activity, outcome);
        }
        return comparison.result(file, rules, statements.said());
    }

    private static List<UsedCounter> used(Scenario scenario, Promotion promotion, Comparison comparison) {
        List<UsedCounter> counters = new ArrayList<>();
        for (UsedLimit used : scenario.used()) {
            UsedCounter.of(used, promotion, scenario.customer())
                    .ifPresentOrElse(
                            counters::add,
                            () -> comparison.differs("rule \"" + used.rule() + "\" has no limit or budget \""
                                    + used.text() + "\" that could be used (line "
                                    + used.place().line() + ")"));
        }
        return counters;
    }
}
