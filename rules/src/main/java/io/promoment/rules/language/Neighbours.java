package io.promoment.rules.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a promotion does not go with the others in force: rules that two have, names of others that are misspelled. */
final class Neighbours {

    private final Promotion promotion;
    private final List<Promotion> others;
    private final Problems problems;
    private final Set<String> names;

    /** @param others without a version of the promotion itself */
    Neighbours(Promotion promotion, List<Promotion> others, Problems problems) {
        this.promotion = promotion;
        this.others = others;
        this.problems = problems;
        this.names = Stream.concat(Stream.of(promotion), others.stream())
                .map(Promotion::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void warn() {
        for (Rule rule : promotion.rules()) {
            problems.within(rule.name());
            givesTwice(rule);
            standsAlone(rule);
            Walk.paths(rule).forEach(path -> path.steps().forEach(this::namesNobody));
        }
        problems.within(null);
    }

    private void givesTwice(Rule rule) {
        others.stream()
                .filter(other -> other.rules().stream().anyMatch(twin -> RuleText.givesAsWell(twin, rule)))
                .findFirst()
                .ifPresent(other -> problems.warn(
                        rule.position(),
                        rule.name(),
                        "the promotion " + other.name() + " in force has the same rule: both would give",
                        "pause " + other.name() + ", or put both rules into one @exclusive group"));
    }

    /** A group of one is nothing to speak of, unless its name is nearly that of another one. */
    private void standsAlone(Rule rule) {
        String group = rule.exclusive();
        if (group == null) {
            return;
        }
        List<String> groups = Stream.concat(Stream.of(promotion), others.stream())
                .flatMap(other -> other.rules().stream())
                .filter(other -> !other.equals(rule))
                .flatMap(other -> Stream.ofNullable(other.exclusive()))
                .toList();
        if (!groups.contains(group)) {
            Nearest.to(group, groups)
                    .ifPresent(near -> problems.warn(
                            rule.position(),
                            rule.name(),
                            "only this rule is in the exclusive group \"" + group + "\"",
                            "did you mean \"" + near + "\"?"));
        }
    }

    private void namesNobody(Step step) {
        boolean refers = step.name().equals("by") && step.owner().words().equals("Given");
        if (refers && !names.contains(step.text(0))) {
            problems.warn(
                    step.arguments().get(0).position(),
                    step.text(0),
                    "no promotion in force is called \"" + step.text(0)
                            + "\": this counts what it gave earlier, if it ever did",
                    Nearest.to(step.text(0), names)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("write the name of a promotion, such as \"" + promotion.name() + "\""));
        }
    }
}
