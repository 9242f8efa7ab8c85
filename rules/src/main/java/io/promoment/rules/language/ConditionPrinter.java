package io.promoment.rules.language;

import io.promoment.core.customer.Customer;
import io.promoment.rules.language.Pattern.Part;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what stands between {@code when} and {@code then}; one constraint a line, so that lines lead back to it. */
final class ConditionPrinter {

    private static final String ELEMENT = "this";

    private final Lines lines;
    private final String root;
    private final Previously previously;
    private final ExpressionPrinter values;
    private int counted;

    ConditionPrinter(Lines lines, String root, Previously previously) {
        this.lines = lines;
        this.root = root;
        this.previously = previously;
        this.values = new ExpressionPrinter(ELEMENT, root, previously);
    }

    void root(Pattern pattern) {
        pattern(pattern, root, new Place("", false), new ExpressionPrinter(ELEMENT, ELEMENT, previously));
    }

    /** A parenthesis behind the expression of a {@code from} would be read as part of it. */
    void conditions(List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            boolean joined = conditions.get(i) instanceof Condition.Each
                    && i + 1 < conditions.size()
                    && isPrintedInParentheses(conditions.get(i + 1));
            condition(conditions.get(i), new Place(joined ? " and" : "", false));
        }
    }

    private boolean isPrintedInParentheses(Condition condition) {
        return condition instanceof Condition.Any
                || condition instanceof Condition.All
                || (condition instanceof Condition.None none && previously.isListedIn(none.condition()));
    }

    /**
     * Where a condition stands.
     *
     * @param after what follows it
     * @param negated whether it keeps the rule from firing where it holds
     */
    private record Place(String after, boolean negated) {
        Place before(String other) {
            return new Place(other, negated);
        }

        Place turned() {
            return new Place(after, !negated);
        }
    }

    private void condition(Condition condition, Place place) {
        if (condition instanceof Condition.Each each) {
            each(each, each.pattern().variable(), place);
        } else if (condition instanceof Condition.None none) {
            none(none, place);
        } else if (condition instanceof Condition.Some some) {
            wrapped("exists(", some.position(), some.condition(), place);
            lines.add(")" + place.after());
        } else if (condition instanceof Condition.All all) {
            joined(all.position(), all.conditions(), " and", place);
        } else if (condition instanceof Condition.Any any) {
            joined(any.position(), any.conditions(), " or", place);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    /** That a list holds no match says nothing where the list is of a customer never seen before. */
    private void none(Condition.None none, Place place) {
        if (place.negated() || !previously.isListedIn(none.condition())) {
            wrapped("not(", none.position(), none.condition(), place.turned());
            lines.add(")" + place.after());
            return;
        }
        lines.add("(");
        wrapped("not(", none.position(), none.condition(), place.turned());
        lines.add(") and");
        lines.add("exists( " + Customer.class.getName() + "( !this.absent() ) from " + root + ".previously() )");
        lines.add(")" + place.after());
    }

    private void wrapped(String opening, Position position, Condition inner, Place place) {
        lines.add(position, opening);
        if (inner instanceof Condition.All all) {
            separated(all.conditions(), " and", place);
        } else {
            condition(inner, place.before(""));
        }
    }

    private void joined(Position position, List<Condition> conditions, String operator, Place place) {
        lines.add(position, "(");
        separated(conditions, operator, place);
        lines.add(")" + place.after());
    }

    private void separated(List<Condition> conditions, String operator, Place place) {
        for (int i = 0; i < conditions.size(); i++) {
            condition(conditions.get(i), place.before(i + 1 < conditions.size() ? operator : ""));
        }
    }

    private void each(Condition.Each each, @Nullable String variable, Place place) {
        String from = " from " + root + ".about().context().allowance().hand(" + values.print(each.list()) + ")";
        pattern(each.pattern(), variable, place.before(from + place.after()), values);
    }

    private void pattern(Pattern pattern, @Nullable String variable, Place place, ExpressionPrinter printer) {
        String bound = variable == null ? "" : variable + " : ";
        lines.add(pattern.position(), bound + pattern.model().getSimpleName() + "(");
        for (int i = 0; i < pattern.parts().size(); i++) {
            Part part = pattern.parts().get(i);
            lines.add(
                    part.position(),
                    "    " + part(part, printer, place.negated())
                            + (i + 1 < pattern.parts().size() ? "," : ""));
        }
        lines.add(")" + place.after());
    }

    private static String part(Part part, ExpressionPrinter printer, boolean negated) {
        return part instanceof Pattern.Binding binding
                ? binding.variable() + " : " + printer.print(binding.value())
                : printer.condition(((Pattern.Constraint) part).test(), negated);
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
                        lines.add(constraint.position(), "eval( " + values.print(constraint.test()) + " )"));
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
        each(first, element, new Place(parts.size() > 1 ? " and" : "", false));
        separated(parts.subList(1, parts.size()), " and", new Place("", false));
        lines.add(parts.size() > 1 ? ");" : ";");
        return element;
    }

    private String tally(Tally tally, String element) {
        if (tally.value() == null) {
            return tally.variable() + " : count(" + element + ")";
        }
        String kind = tally.kind().name();
        String type = tally.value().type() == Scalar.WHOLE ? "whole" : "decimal";
        String function = type + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return tally.variable() + " : " + function + "(" + values.print(tally.value()) + ")";
    }
}
