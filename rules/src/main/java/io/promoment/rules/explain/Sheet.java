package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Rule;
import io.promoment.rules.language.Tally;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of a rule in the order of the text, each found by the part of the tree that it stands for. */
final class Sheet {
    private final List<Line> lines = new ArrayList<>();
    private final IdentityHashMap<Object, Line> byPart = new IdentityHashMap<>();

    private Sheet() {}

    static Sheet of(Rule rule) {
        Sheet sheet = new Sheet();
        sheet.add(
                rule.pattern(),
                new Line(rule.pattern().position(), rule.pattern().model().getSimpleName(), Element.Kind.TYPE));
        String effects = rule.onEffects() ? "@on_effects" : "without @on_effects";
        sheet.add(rule, new Line(rule.position(), effects, Element.Kind.EFFECTS));
        if (rule.valid() != null) {
            String text = "@valid(\"" + rule.valid().text() + "\")";
            sheet.add(rule.valid(), new Line(rule.position(), text, Element.Kind.VALIDITY));
        }
        sheet.constraints(rule.pattern());
        rule.conditions().forEach(condition -> sheet.condition(condition, true));
        return sheet;
    }

    List<Element> elements() {
        return lines.stream().map(Line::element).toList();
    }

    /** The line of a part that has one. */
    Line line(Object part) {
        return Objects.requireNonNull(byPart.get(part));
    }

    /** The line of a part, null where it goes without. */
    @Nullable
    Line find(Object part) {
        return byPart.get(part);
    }

    private void add(Object part, Line line) {
        lines.add(line);
        byPart.put(part, line);
    }

    private void constraints(Pattern pattern) {
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Constraint constraint) {
                constraint(constraint);
            }
        }
    }

    private void constraint(Pattern.Constraint constraint) {
        add(constraint, new Line(constraint.position(), constraint.text(), Element.Kind.CONSTRAINT));
    }

    /** @param itself whether a pattern over a list has a line, as it has not where {@code not} or {@code exists} has one */
    private void condition(Condition condition, boolean itself) {
        if (condition instanceof Condition.Each each) {
            if (itself) {
                line(each);
            }
            constraints(each.pattern());
        } else if (condition instanceof Condition.None none) {
            line(none);
            condition(none.condition(), false);
        } else if (condition instanceof Condition.Some some) {
            line(some);
            condition(some.condition(), false);
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> condition(part, true));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(part -> condition(part, true));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    private void line(Condition condition) {
        add(condition, new Line(condition.position(), Wording.of(condition), Element.Kind.CONDITION));
    }

    static String text(Tally tally) {
        return tally.variable() + " : " + tally.kind() + "(…)";
    }

    private void accumulate(Condition.Accumulate accumulate) {
        condition(accumulate.source(), false);
        for (Tally tally : accumulate.tallies()) {
            if (Tallying.mayBeAbsent(tally)) {
                add(tally, new Line(tally.position(), text(tally), Element.Kind.CONDITION));
            }
        }
        accumulate.constraints().forEach(this::constraint);
    }
}
