package io.promoment.rules.language;

import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code accumulate( OrderItem( $p : price ) from $a.order.items ; $n : sum($p) ; $n > 100 )}. */
final class AccumulateParser {

    private static final int MOST_RESULTS = 8;

    private final Cursor cursor;
    private final Problems problems;
    private final PatternParser patterns;

    AccumulateParser(Cursor cursor, Problems problems, PatternParser patterns) {
        this.cursor = cursor;
        this.problems = problems;
        this.patterns = patterns;
    }

    /** @param source reads the condition whose matches are counted */
    Condition parse(Scope scope, Function<Scope, Condition> source) {
        Token word = cursor.next();
        cursor.expect("(", "write accumulate( … from … ; $n : count() )");
        Scope inner = scope.closed();
        Condition counted = source.apply(inner);
        cursor.expect(";", "separate the source from the functions by ;");
        List<Tally> tallies = new ArrayList<>();
        do {
            tallies.add(tally(scope, inner));
        } while (cursor.accept(","));
        if (tallies.size() > MOST_RESULTS) {
            problems.add(word, "an accumulate has at most " + MOST_RESULTS + " results", "write another accumulate");
        }
        List<Pattern.Constraint> constraints = cursor.accept(";") ? constraints(scope) : List.of();
        cursor.expect(")", "close the accumulate");
        return new Condition.Accumulate(word.position(), counted, tallies, constraints);
    }

    private List<Pattern.Constraint> constraints(Scope scope) {
        List<Pattern.Constraint> constraints = new ArrayList<>();
        do {
            constraints.add(patterns.constraint(scope));
        } while (cursor.accept(","));
        return constraints;
    }

    private Tally tally(Scope outer, Scope inner) {
        Token variable = cursor.expect(Kind.VARIABLE, "a name for the result", "write $n : sum($x)");
        cursor.expect(":", "write " + variable.text() + " : sum($x)");
        Token function =
                cursor.expect(Kind.NAME, "sum, count, min, max or average", "write " + variable.text() + " : sum($x)");
        Tally.Kind kind = kind(function);
        cursor.expect("(", "write " + kind + "($x)");
        boolean bare = kind == Tally.Kind.count && cursor.at(")");
        Expression value = bare ? null : new ExpressionParser(cursor, problems, inner).value();
        cursor.expect(")", "close the arguments");
        if (value != null) {
            Nesting.check(function, value, problems);
        }
        ValueType type = value == null ? Scalar.WHOLE : type(function, kind, value);
        outer.bind(variable, type, problems);
        return new Tally(variable.position(), variable.text(), kind, kind == Tally.Kind.count ? null : value, type);
    }

    private Tally.Kind kind(Token function) {
        Optional<Tally.Kind> kind = Arrays.stream(Tally.Kind.values())
                .filter(known -> function.is(known.name()))
                .findFirst();
        return kind.orElseThrow(() -> problems.stop(
                function,
                function.text() + " is not a function of accumulate",
                Nearest.instead(
                        function.text(),
                        Arrays.stream(Tally.Kind.values()).map(Enum::name).toList())));
    }

    private ValueType type(Token function, Tally.Kind kind, Expression value) {
        if (kind == Tally.Kind.count) {
            return Scalar.WHOLE;
        }
        if (value.type() != Scalar.UNKNOWN && !value.type().isNumber()) {
            problems.add(
                    function,
                    kind + " takes a number, not " + value.type().words(),
                    "bind a number in the source, or use count()");
            return Scalar.UNKNOWN;
        }
        if (Walk.paths(value).isEmpty()) {
            problems.add(function, kind + " takes what the source bound", "write " + kind + "($x)");
        }
        return kind == Tally.Kind.average ? Scalar.DECIMAL : value.type();
    }
}
