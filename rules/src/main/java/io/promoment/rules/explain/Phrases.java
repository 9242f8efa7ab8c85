package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Rule;
import io.promoment.rules.language.Step;
import io.promoment.rules.language.Tally;
import io.promoment.rules.language.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the expressions of one rule are called when people speak; names that the author bound are called what they stand for. */
final class Phrases {
    private final Map<String, Phrase> bound = new HashMap<>();

    static Phrases of(Rule rule) {
        Phrases phrases = new Phrases();
        phrases.bind(rule.pattern(), Phrase.ACTIVITY);
        rule.conditions().forEach(phrases::bind);
        return phrases;
    }

    private Phrases() {}

    private void bind(Pattern pattern, Phrase subject) {
        if (pattern.variable() != null) {
            bound.put(pattern.variable(), subject);
        }
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                bound.put(binding.variable(), of(binding.value(), subject));
            }
        }
    }

    private void bind(Condition condition) {
        if (condition instanceof Condition.Each each) {
            bind(each.pattern(), one(each));
        } else if (condition instanceof Condition.None none) {
            bind(none.condition());
        } else if (condition instanceof Condition.Some some) {
            bind(some.condition());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::bind);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::bind);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            bind(accumulate.source());
            accumulate.tallies().forEach(tally -> bound.put(tally.variable(), tally(tally, accumulate)));
        }
    }

    private Phrase tally(Tally tally, Condition.Accumulate accumulate) {
        String those = "the matching " + plural(accumulate.source());
        Expression value = tally.value();
        Phrase what = value == null ? Phrase.of(those) : matching(value, those);
        return switch (tally.kind()) {
            case count -> Phrase.of(those).after("the number of");
            case sum -> what.after("the sum of");
            case min -> what.after("the smallest of");
            case max -> what.after("the largest of");
            case average -> what.after("the average of");
        };
    }

    /** {@code the matching items' quantity}, also where the quantity was bound to a name first. */
    private Phrase matching(Expression value, String those) {
        if (value instanceof Path path && path.steps().isEmpty() && path.variable() != null) {
            Phrase one = of(value, Phrase.ACTIVITY);
            int belongs = one.head().indexOf("'s ");
            return belongs < 0 ? one : new Phrase(those + "' " + one.head().substring(belongs + 3), one.tail());
        }
        return of(value, Phrase.of(those));
    }

    private static String plural(Condition source) {
        if (source instanceof Condition.Each each) {
            return name(each.list(), "ones");
        }
        return source instanceof Condition.All all ? plural(all.conditions().get(0)) : "ones";
    }

    private static String name(Expression list, String otherwise) {
        if (list instanceof Path path && !path.steps().isEmpty()) {
            return Idioms.words(path.steps().get(path.steps().size() - 1).name());
        }
        return otherwise;
    }

    /** {@code the item} of {@code from $a.order.items}. */
    Phrase one(Condition.Each each) {
        String those = name(each.list(), Idioms.words(each.pattern().model().getSimpleName()));
        if (those.endsWith("ies")) {
            return Phrase.of("the " + those.substring(0, those.length() - 3) + "y");
        }
        return Phrase.of("the " + (those.endsWith("s") ? those.substring(0, those.length() - 1) : those));
    }

    Phrase bound(String variable) {
        return bound.getOrDefault(variable, Phrase.of(variable));
    }

    /** @param subject what accessors that stand alone are asked of */
    Phrase of(Expression expression, Phrase subject) {
        if (expression instanceof Path path) {
            return path(path, subject);
        }
        if (expression instanceof Literal literal) {
            return Phrase.of(Said.of(literal.value()));
        }
        if (expression instanceof Calculation calculation) {
            return Phrase.of(of(calculation.left(), subject) + " " + words(calculation.operator()) + " "
                    + of(calculation.right(), subject));
        }
        if (expression instanceof Expression.Percent percent) {
            return Phrase.of(percent.percent() + " percent of " + of(percent.value(), subject));
        }
        return Phrase.of(Wording.of(expression));
    }

    private Phrase path(Path path, Phrase subject) {
        Phrase noun = path.variable() == null ? subject : bound(path.variable());
        return steps(noun, path.steps());
    }

    /** What an accessor that asks whether something is absent asks that of. */
    Phrase before(Path path, Phrase subject) {
        List<Step> steps = path.steps().subList(0, path.steps().size() - 1);
        ValueType start = path.start();
        return path(new Path(path.position(), path.variable(), start, steps), subject);
    }

    private Phrase steps(Phrase start, List<Step> steps) {
        Phrase noun = start;
        for (Step step : steps) {
            List<String> arguments = step.arguments().stream()
                    .map(argument -> of(argument, Phrase.ACTIVITY).toString())
                    .toList();
            noun = Idioms.of(noun, step, arguments);
        }
        return noun;
    }

    private static String words(Calculation.Sign sign) {
        return switch (sign) {
            case PLUS -> "plus";
            case MINUS -> "minus";
            case TIMES -> "times";
            case BY -> "divided by";
        };
    }
}
