package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Path;
import java.util.List;

/**
 * How deep the calls stand within each other that an expression of a pattern is printed as. What parses them tries each
 * level several times: ten levels take it seconds, and each further one about three times as long.
 */
final class Nesting {

    /** Takes milliseconds. */
    private static final int DEEPEST = 7;

    private Nesting() {}

    static void check(Token first, Expression expression, Problems problems) {
        if (depth(expression) > DEEPEST) {
            problems.add(
                    first,
                    "more than " + DEEPEST + " steps of this are within each other",
                    "calculate less in one constraint: a + b + c are two steps, comparing them is one more");
        }
    }

    private static int depth(Expression expression) {
        List<Expression> parts = Walk.parts(expression);
        int deepest = parts.stream().mapToInt(Nesting::depth).max().orElse(-1);
        return deepest < 0 ? 0 : deepest + calls(expression);
    }

    /** The calls that one step is printed as: what goes into these two is checked or converted by another one. */
    private static int calls(Expression expression) {
        return expression instanceof Path || expression instanceof Expression.Percent ? 2 : 1;
    }
}
