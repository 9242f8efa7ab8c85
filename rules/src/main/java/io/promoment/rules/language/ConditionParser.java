package io.promoment.rules.language;

import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.ValueType.ListOf;
import io.promoment.rules.language.ValueType.Model;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Reads what must hold besides the pattern on the activity, up to {@code then}. */
final class ConditionParser {

    /** A condition that begins with one of these is read, whatever stands before it. */
    private static final String[] RESUMPTIONS = {"not", "exists", "accumulate"};

    private static final int MOST_CONDITIONS = 32;
    private static final int MOST_BRANCHES = 16;

    /** Where a condition stands decides what it may be. */
    private enum Place {
        RULE,
        BRANCH,
        NESTED
    }

    private final Cursor cursor;
    private final Problems problems;
    private final PatternParser patterns;
    private int conditions;

    ConditionParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
        this.patterns = new PatternParser(cursor, problems);
    }

    List<Condition> parse(Scope scope) {
        Token first = cursor.peek();
        List<Condition> found = new ArrayList<>();
        cursor.accept("and"); // as some write it between the pattern and what must hold besides
        if (cursor.at("or")) {
            problems.add(cursor.peek(), "a rule has exactly one pattern on the activity", "write a rule for each type");
            cursor.skip(cursor.mark());
        }
        while (!cursor.atSeam() && !cursor.at("actions")) {
            Cursor.Mark start = cursor.mark();
            try {
                found.add(either(scope, Place.RULE));
            } catch (Unreadable recorded) {
                scope.assume(conditions > MOST_CONDITIONS ? cursor.skip(start) : cursor.skip(start, RESUMPTIONS));
            }
        }
        long branches = branches(found);
        if (branches > MOST_BRANCHES) {
            String many = branches + " branches, at most " + MOST_BRANCHES + " are allowed";
            problems.add(first, "the or of this rule make " + many, "write more rules");
        }
        return found;
    }

    private Condition either(Scope scope, Place place) {
        Token first = cursor.peek();
        Scope branch = scope.closed();
        Condition left = both(branch, place);
        if (!cursor.at("or")) {
            scope.adopt(branch);
            return left;
        }
        if (place == Place.NESTED || standsAlone(left)) {
            throw problems.stop(
                    cursor.peek(), "or is left out beside accumulate and within not and exists", "write more rules");
        }
        List<Condition> parts = new ArrayList<>(List.of(left));
        while (cursor.accept("or")) {
            parts.add(both(scope.closed(), Place.BRANCH));
        }
        return new Condition.Any(first.position(), parts);
    }

    private static boolean standsAlone(Condition condition) {
        return condition instanceof Condition.Accumulate
                || (condition instanceof Condition.All all
                        && all.conditions().stream().anyMatch(ConditionParser::standsAlone));
    }

    private Condition both(Scope scope, Place place) {
        Token first = cursor.peek();
        Condition left = one(scope, place);
        if (!cursor.at("and")) {
            return left;
        }
        List<Condition> parts = new ArrayList<>(List.of(left));
        while (cursor.accept("and")) {
            parts.add(one(scope, place == Place.RULE ? Place.BRANCH : place));
        }
        return new Condition.All(first.position(), parts);
    }

    private Condition one(Scope scope, Place place) {
        if (++conditions > MOST_CONDITIONS) {
            throw problems.stop(
                    cursor.peek(), "a rule has at most " + MOST_CONDITIONS + " conditions", "split the rule");
        }
        cursor.enter();
        Condition condition = read(scope, place);
        cursor.leave();
        return condition;
    }

    private Condition read(Scope scope, Place place) {
        Token first = cursor.peek();
        if (cursor.accept("not")) {
            return new Condition.None(first.position(), one(scope.closed(), Place.NESTED));
        }
        if (cursor.accept("exists")) {
            return new Condition.Some(first.position(), one(scope.closed(), Place.NESTED));
        }
        if (first.is("accumulate") || first.is("acc")) {
            return accumulate(scope, place);
        }
        return cursor.accept("(") ? parenthesis(scope, place) : each(scope);
    }

    private Condition parenthesis(Scope scope, Place place) {
        Condition inner = either(scope, place == Place.RULE ? Place.BRANCH : place);
        cursor.expect(")", "close the parenthesis");
        return inner;
    }

    private Condition each(Scope scope) {
        Pattern pattern = patterns.element(scope);
        boolean known = !pattern.model().equals(PatternParser.UNKNOWN);
        if (!known && !cursor.at("from")) {
            throw problems.giveUp();
        }
        Token from = cursor.expect("from", "write " + pattern.model().getSimpleName() + "( … ) from $a.…");
        Expression list = new ExpressionParser(cursor, problems, scope).path();
        Nesting.check(from, list, problems);
        if (known && list.type() != Scalar.UNKNOWN && !list.type().equals(new ListOf(new Model(pattern.model())))) {
            problems.add(
                    from,
                    "from needs a list of " + pattern.model().getSimpleName() + ", not "
                            + list.type().words(),
                    "take the elements from a list that holds them");
        }
        return new Condition.Each(pattern.position(), pattern, list);
    }

    private Condition accumulate(Scope scope, Place place) {
        if (place != Place.RULE) {
            throw problems.stop(
                    cursor.peek(), "accumulate stands on its own in a rule", "take it out of the parentheses");
        }
        return new AccumulateParser(cursor, problems, patterns).parse(scope, inner -> one(inner, Place.NESTED));
    }

    /** How many ways there are to satisfy all of them; each would fire once. */
    private static long branches(List<Condition> all) {
        return all.stream()
                .mapToLong(ConditionParser::branches)
                .reduce(1, (left, right) -> Math.min(Integer.MAX_VALUE, left * right));
    }

    private static long branches(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.conditions().stream()
                    .mapToLong(ConditionParser::branches)
                    .sum();
        }
        return condition instanceof Condition.All all ? branches(all.conditions()) : 1;
    }
}
