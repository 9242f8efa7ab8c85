package io.promoment.rules.explain;

import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import java.util.ArrayList;
import java.util.List;

/** The parts that an expression is put together from. */
final class Operands {
    private Operands() {}

    static List<Expression> of(Expression expression) {
        if (expression instanceof Literal || expression instanceof Path) {
            return List.of();
        }
        if (expression instanceof Expression.Absent absent) {
            return List.of(absent.value());
        }
        if (expression instanceof Expression.Calculation calculation) {
            return List.of(calculation.left(), calculation.right());
        }
        return expression instanceof Expression.Percent percent
                ? List.of(percent.value())
                : ofTest((Expression.Test) expression);
    }

    private static List<Expression> ofTest(Expression.Test test) {
        if (test instanceof Expression.Both both) {
            return both.parts();
        }
        if (test instanceof Expression.Either either) {
            return either.parts();
        }
        if (test instanceof Expression.Negation negation) {
            return List.of(negation.part());
        }
        List<Expression> operands = new ArrayList<>(List.of(Wording.asked(test)));
        if (test instanceof Expression.Comparison comparison) {
            operands.add(comparison.right());
        } else if (test instanceof Expression.OneOf oneOf) {
            operands.addAll(oneOf.choices());
        } else if (test instanceof Expression.Contains contains) {
            operands.add(contains.value());
        } else if (test instanceof Expression.TextTest text) {
            operands.add(text.argument());
        }
        return operands;
    }
}
