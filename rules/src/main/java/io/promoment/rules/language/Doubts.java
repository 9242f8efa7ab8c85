package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Warns of what is within the language, and yet seldom meant: where a promotion gives more than its author wanted, or less. */
final class Doubts {

    private Doubts() {}

    static void raise(Promotion promotion, Problems problems) {
        for (Rule rule : promotion.rules()) {
            problems.within(rule.name());
            Walk walk = Walk.of(rule);
            new CountDoubts(rule, walk, problems).raise();
            new FiringDoubts(rule, problems).raise();
            new MoneyDoubts(rule, walk, problems).raise();
        }
        twins(promotion, problems);
        problems.within(null);
    }

    /** Whoever copies a rule and forgets to change it gives twice. */
    private static void twins(Promotion promotion, Problems problems) {
        TreeMap<String, List<Rule>> alike = new TreeMap<>();
        for (Rule rule : promotion.rules()) {
            alike.computeIfAbsent(RuleText.printed(rule), text -> new ArrayList<>())
                    .add(rule);
        }
        for (List<Rule> same : alike.values()) {
            for (Rule rule : same.subList(1, same.size())) {
                same.stream()
                        .filter(before -> before.place() < rule.place() && RuleText.bothGive(before, rule))
                        .findFirst()
                        .ifPresent(before -> twin(before, rule, problems));
            }
        }
    }

    private static void twin(Rule before, Rule rule, Problems problems) {
        problems.within(rule.name());
        problems.warn(
                rule.position(),
                rule.name(),
                "this rule says the same as \"" + before.name() + "\": both give",
                "remove it, or change what makes it different");
    }
}
