package io.promoment.rules.language;

import io.promoment.rules.language.Pattern.Part;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what stands between {@code when} and {@code then}; one constraint a line, so that lines lead back to it. */
final class ConditionPrinter {

    private static final ExpressionPrinter WITHIN_A_PATTERN = new ExpressionPrinter("this");

    private final Lines lines;
    private final String root;
    private int counted;

    ConditionPrinter(Lines lines, String root) {
        this.lines = lines;
        this.root = root;
    }

    void root(Pattern pattern) {
        pattern(pattern, root, "");
    }

    void condition(Condition condition) {
        condition(condition, "");
    }

    private void condition(Condition condition, String after) {
        if (condition instanceof Condition.Each each) {
            each(each, each.pattern().variable(), after);
        } else if (condition instanceof Condition.None none) {
            wrapped("not(", none.position(), none.condition(), after);
        } else if (condition instanceof Condition.Some some) {
            wrapped("exists(", some.position(), some.condition(), after);
        } else if (condition instanceof Condition.All all) {
            joined(all.position(), all.conditions(), " and", after);
        } else if (condition instanceof Condition.Any any) {
            joined(any.position(), any.conditions(), " or", after);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    private void wrapped(String opening, Position position, Condition inner, String after) {
        lines.add(position, opening);
        if (inner instanceof Condition.All all) {
            separated(all.conditions(), " and");
        } else {
            condition(inner);
        }
        lines.add(")" + after);
    }

    private void joined(Position position, List<Condition> conditions, String operator, String after) {
        lines.add(position, "(");
        separated(conditions, operator);
        lines.add(")" + after);
    }

    private void separated(List<Condition> conditions, String operator) {
        for (int i = 0; i < conditions.size(); i++) {
            condition(conditions.get(i), i + 1 < conditions.size() ? operator : "");
        }
    }

    private void each(Condition.Each each, @Nullable String variable, String after) {
        String list = WITHIN_A_PATTERN.print(each.list());
        pattern(
                each.pattern(),
                variable,
                " from " + root + ".about().context().allowance().hand(" + list + ")" + after);
    }

    private void pattern(Pattern pattern, @Nullable String variable, String after) {
        String bound = variable == null ? "" : variable + " : ";
        lines.add(pattern.position(), bound + pattern.model().getSimpleName() + "(");
        for (int i = 0; i < pattern.parts().size(); i++) {
            Part part = pattern.parts().get(i);
            lines.add(
                    part.position(),
                    "    " + part(part) + (i + 1 < pattern.parts().size() ? "," : ""));
        }
        lines.add(")" + after);
    }

    private static String part(Part part) {
        return part instanceof Pattern.Binding binding
                ? binding.variable() + " : " + WITHIN_A_PATTERN.print(binding.value())
                : WITHIN_A_PATTERN.print(((Pattern.Constraint) part).test());
    }

    /** Constraints on results stand behind the accumulate, which compiles only comparisons of its own kind. */
    private void accumulate(Condition.Accumulate accumulate) {
        lines.add(accumulate.position(), "accumulate(");
        String element = source(accumulate.source());
        List<Tally> tallies = accumulate.tallies();
        for (int i = 0; i < tallies.size(); i++) {
            lines.add(
                    tallies.get(i).position(),
                    "    " + tally(tallies.get(i), element) + (i + 1 < tallies.size() ? "," : ""));
        }
        lines.add(")");
        tallies.stream()
                .filter(tally -> tally.kind() != Tally.Kind.count && tally.kind() != Tally.Kind.sum)
                .forEach(tally -> lines.add(tally.position(), "eval( " + tally.variable() + " != null )"));
        accumulate
                .constraints()
                .forEach(constraint ->
                        lines.add(constraint.position(), "eval( " + WITHIN_A_PATTERN.print(constraint.test()) + " )"));
    }

    /** Prints what is counted, and answers with the name of the first pattern in it. */
    private String source(Condition source) {
        List<Condition> parts = source instanceof Condition.All all ? all.conditions() : List.of(source);
        if (!(parts.get(0) instanceof Condition.Each first)) {
            throw new IllegalStateException("an accumulate counts the matches of a pattern");
        }
        String bound = first.pattern().variable();
        String element = bound == null ? "$counted_" + counted++ : bound;
        lines.add(parts.size() > 1 ? "(" : "");
        each(first, element, parts.size() > 1 ? " and" : "");
        separated(parts.subList(1, parts.size()), " and");
        lines.add(parts.size() > 1 ? ");" : ";");
        return element;
    }

    private static String tally(Tally tally, String element) {
        if (tally.value() == null) {
            return tally.variable() + " : count(" + element + ")";
        }
        String kind = tally.kind().name();
        String type = tally.value().type() == Scalar.WHOLE ? "whole" : "decimal";
        String function = type + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return tally.variable() + " : " + function + "(" + WITHIN_A_PATTERN.print(tally.value()) + ")";
    }
}
