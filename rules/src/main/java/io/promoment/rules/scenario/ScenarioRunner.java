package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
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
    private final Coverage coverage = new Coverage();

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
                runner.coverage.unexercised(promotion.promotion().rules()));
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
        Stage stage = new Stage(ruleset(scenario), new Counters(used(scenario, rules, comparison)));
        scenario.known().forEach(stage::know);
        scenario.history().forEach(stage::happen);
        scenario.given().forEach(action -> stage.give(scenario.customer(), action));
        Statements statements = new Statements(rules.rules(), coverage);
        for (Activity activity : scenario.when()) {
            Decided decided = stage.decide(activity);
            comparison.add(activity, decided.outcome());
            statements.add(decided);
        }
        return comparison.result(file, rules, statements.said());
    }

    private Ruleset ruleset(Scenario scenario) {
        RulesetSettings settings = ruleset.settings();
        return scenario.zone() == null
                ? ruleset
                : ruleset.successor(settings.in(scenario.zone()), ruleset.promotions());
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
