package io.promoment.rules.language;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.rules.language.Pattern.Part;
import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code $a : OrderPaid( $total : order.amount, customer.points >= 1000 )}. */
final class PatternParser {

    /** Stands for a type that there is not, in a promotion that is refused. */
    static final Class<?> UNKNOWN = Void.class;

    private static final int MOST_PARTS = 100;
    /** What is read of these is derived from the literals that stand behind them. */
    private static final List<Class<?>> READ_WHERE_USED = List.of(History.class, Given.class);

    private final Cursor cursor;
    private final Problems problems;

    PatternParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** The pattern on the activity. */
    Pattern activity(Scope scope) {
        return pattern(scope, Vocabulary.activityTypes(), "type of activity");
    }

    /** A pattern on the elements of a list. */
    Pattern element(Scope scope) {
        return pattern(scope, Vocabulary.elementTypes(), "record that a list holds");
    }

    private Pattern pattern(Scope scope, Map<String, Class<?>> types, String what) {
        Token variable = cursor.at(Kind.VARIABLE) ? cursor.next() : null;
        if (variable != null) {
            cursor.expect(":", "write " + variable.text() + " : …");
        }
        Token name = cursor.expect(
                Kind.NAME,
                "a " + what,
                "write one like "
                        + types.keySet().stream()
                                .skip(types.size() / 2)
                                .findFirst()
                                .orElseThrow() + "( … )");
        Class<?> model = types.get(name.text());
        if (model == null) {
            unknown(name, types, what);
        }
        ValueType type = model == null ? ValueType.Scalar.UNKNOWN : new Model(model);
        if (variable != null) {
            scope.bind(variable, type, problems);
        }
        List<Part> parts = parts(scope.within(type));
        return new Pattern(
                name.position(), model == null ? UNKNOWN : model, variable == null ? null : variable.text(), parts);
    }

    /** Says that there is no such type; what stands in its pattern is read all the same. */
    private void unknown(Token name, Map<String, Class<?>> types, String what) {
        LeftOut leftOut = LeftOut.of(name.text());
        if (leftOut != null) {
            throw problems.stop(name, leftOut.message(), leftOut.instead());
        }
        if (Vocabulary.activityTypes().containsKey(name.text())) {
            throw problems.stop(
                    name,
                    "a rule has exactly one pattern on the activity",
                    "reach everything else from it: customer, history, given");
        }
        problems.add(name, name.text() + " is not a " + what, Nearest.instead(name.text(), types.keySet()));
    }

    private List<Part> parts(Scope scope) {
        cursor.expect("(", "write ( ) behind the type");
        cursor.enter();
        List<Part> parts = new ArrayList<>();
        if (!cursor.at(")")) {
            do {
                if (parts.size() == MOST_PARTS) {
                    throw problems.stop(
                            cursor.peek(), "a pattern has at most " + MOST_PARTS + " constraints", "split the rule");
                }
                Part part = part(scope);
                if (part != null) {
                    parts.add(part);
                }
            } while (cursor.accept(","));
        }
        cursor.expect(")", "constraints are separated by ,");
        cursor.leave();
        return parts;
    }

    /** One part up to the comma or parenthesis behind it; null when it could not be read and the problem is recorded. */
    private @Nullable Part part(Scope scope) {
        Cursor.Mark start = cursor.mark();
        try {
            boolean binds = cursor.at(Kind.VARIABLE) && cursor.peek(1).is(":");
            Part part = binds ? binding(scope) : constraint(scope);
            if (cursor.at("and") || cursor.at("or")) {
                String joins = cursor.peek().text() + " joins conditions over from";
                throw problems.stop(cursor.peek(), joins, "write && or || within a pattern");
            }
            if (!cursor.at(",") && !cursor.at(")")) {
                throw cursor.unexpected("expected )", "constraints are separated by ,");
            }
            return part;
        } catch (Unreadable recorded) {
            scope.assume(cursor.skip(start, ",", ")"));
            if (cursor.atSeam()) {
                throw recorded;
            }
            return null;
        }
    }

    /** A constraint of a pattern, or of the results of an accumulate. */
    Pattern.Constraint constraint(Scope scope) {
        Token first = cursor.peek();
        Expression test = new ExpressionParser(cursor, problems, scope).condition();
        Nesting.check(first, test, problems);
        return new Pattern.Constraint(first.position(), cursor.textSince(first), test);
    }

    private Part binding(Scope scope) {
        Token variable = cursor.next();
        cursor.expect(":", "write " + variable.text() + " : …");
        Expression value = new ExpressionParser(cursor, problems, scope).value();
        if (!cursor.at(",") && !cursor.at(")")) {
            throw cursor.unexpected(
                    "a binding ends here", "write the constraint after a comma: " + variable.text() + " : …, …");
        }
        checkBindable(variable, value);
        Nesting.check(variable, value, problems);
        scope.bind(variable, value.type(), problems);
        return new Pattern.Binding(variable.position(), cursor.textSince(variable), variable.text(), value);
    }

    private void checkBindable(Token variable, Expression value) {
        ValueType type = value.type();
        if (Walk.paths(value).isEmpty()) {
            problems.add(
                    variable, "there is nothing of the activity in this binding", "write the literal where it is used");
        } else if (Walk.paths(value).stream().anyMatch(path -> path.variable() != null)) {
            problems.add(variable, "a binding takes from its own pattern only", "write the value where it is used");
        } else if (type == ValueType.Scalar.CONDITION) {
            problems.add(variable, "a condition cannot be bound", "bind a value and compare it after a comma");
        } else if (classOf(type) != null && READ_WHERE_USED.contains(classOf(type))) {
            problems.add(variable, type.words() + " cannot be bound", "write it where it is used");
        }
    }

    private static @Nullable Class<?> classOf(ValueType type) {
        return type instanceof Model model && !Activity.class.isAssignableFrom(model.type()) ? model.type() : null;
    }
}
