package io.promoment.app.explanations;

import io.promoment.api.RulePart;
import io.promoment.rules.explain.Backing;
import io.promoment.rules.explain.Candidate;
import io.promoment.rules.explain.Clause;
import io.promoment.rules.explain.Element;
import java.util.List;
import java.util.Locale;

/** A part of a rule and what became of it, as it is answered. */
final class PartAnswer {
    private PartAnswer() {}

    static List<RulePart> of(List<Clause> clauses) {
        return clauses.stream().map(PartAnswer::of).toList();
    }

    static RulePart of(Clause clause) {
        Element element = clause.element();
        Candidate nearest = clause.nearest();
        return new RulePart(
                element.position().line(),
                element.position().column(),
                element.text(),
                wire(element.kind()),
                wire(clause.state()),
                element.held(),
                element.failed(),
                element.expected(),
                element.actual(),
                clause.sentence(),
                nearest == null ? null : candidate(nearest),
                clause.behind().stream().map(PartAnswer::behind).toList(),
                of(clause.clauses()));
    }

    static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static RulePart.Candidate candidate(Candidate candidate) {
        return new RulePart.Candidate(
                candidate.list(),
                candidate.index(),
                candidate.size(),
                candidate.values(),
                candidate.checks().stream().map(PartAnswer::check).toList());
    }

    private static RulePart.Check check(Candidate.Check check) {
        return new RulePart.Check(
                check.position().line(),
                check.position().column(),
                check.text(),
                check.held(),
                check.expected(),
                check.actual());
    }

    private static RulePart.Behind behind(Backing backing) {
        return new RulePart.Behind(
                backing.text(),
                backing.narrowed().stream()
                        .map(step -> new RulePart.Narrowed(step.text(), step.left()))
                        .toList(),
                backing.counted(),
                backing.missing(),
                backing.entries().stream().map(PartAnswer::past).toList(),
                backing.leftOut().stream().map(PartAnswer::past).toList());
    }

    private static RulePart.Past past(Backing.Counted counted) {
        return new RulePart.Past(
                counted.kind(),
                counted.id(),
                counted.position(),
                counted.at(),
                counted.order(),
                counted.total(),
                counted.currency());
    }
}
