package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a scenario expects beside what happened in it. */
final class Comparison {
    private final Scenario scenario;
    private final List<ActionText> actions = new ArrayList<>();
    private final SortedSet<String> fired = new TreeSet<>();
    private final SortedSet<String> failed = new TreeSet<>();
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Records what one activity led to. */
    void add(Activity activity, Outcome outcome) {
        outcome.actions().forEach(action -> actions.add(ActualAction.of(action, activity.occurredAt())));
        outcome.firings().stream().map(Firing::rule).forEach(rule -> fired.add(rule));
        for (Failure failure : outcome.failures()) {
            if (failed.add(failure.rule()) && !scenario.then().failed().contains(failure.rule())) {
                differs("rule \"" + failure.rule() + "\" failed: " + failure.kind());
            }
        }
    }

    /** Records something else that is not as the scenario says. */
    void differs(String difference) {
        differences.add(Difference.that(difference));
    }

    ScenarioResult result(String file, Promotion promotion, List<Said> said) {
        Expected then = scenario.then();
        compareActions(then.actions());
        then.fired().stream().filter(rule -> !fired.contains(rule)).forEach(rule -> rule("to fire", rule));
        then.failed().stream().filter(rule -> !failed.contains(rule)).forEach(rule -> rule("to fail", rule));
        then.notFired().stream().filter(rule -> fired.contains(rule)).forEach(rule -> rule("not to fire", rule));
        checkNames(then, promotion.rules().stream().map(Rule::name).toList());
        return new ScenarioResult(
                scenario.name(), file, scenario.line(), fired, differences, differences.isEmpty() ? List.of() : said);
    }

    private void rule(String expected, String rule) {
        differs("expected " + expected + ": \"" + rule + "\"");
    }

    /** A rule whose name is misspelt never fires, and {@code not_fired} would prove nothing. */
    private void checkNames(Expected then, List<String> rules) {
        Stream.of(then.fired(), then.notFired(), then.failed())
                .flatMap(List::stream)
                .filter(name -> !rules.contains(name))
                .forEach(name -> differs("there is no rule \"" + name + "\""));
    }

    private void compareActions(List<ActionText> expected) {
        for (int index = 0; index < Math.max(expected.size(), actions.size()); index++) {
            if (index >= expected.size()) {
                differ(index, "none", actions.get(index).toString());
            } else {
                compare(index, expected.get(index));
            }
        }
    }

    private void compare(int index, ActionText written) {
        ActionText expected = written.recipient() == null ? written.to(scenario.customer()) : written;
        if (index >= actions.size()) {
            differ(index, expected.toString(), "none");
            return;
        }
        ActionText actual = actions.get(index);
        if (!expected.equals(expected.because() == null ? actual.because(null) : actual)) {
            differ(index, expected.toString(), actual.toString());
        }
    }

    private void differ(int index, String expected, String actual) {
        differences.add(new Difference("action " + (index + 1), expected, actual));
    }
}
