package io.promoment.rules.explain;

import io.promoment.core.activity.AllowanceExceededException;
import io.promoment.rules.engine.AbsentValueException;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Test;
import java.util.ArrayList;
import java.util.List;

/** Says of a test that did not hold what it expected and what there was. */
record Contrasts(Values values) {
    static final String NEVER_SEEN = "unknown: the customer was never seen before";

    Contrast of(Expression test, Scene scene, boolean negated) {
        if (test instanceof Expression.Both both) {
            for (Expression part : both.parts()) {
                if (!values.surelyHolds(part, scene, negated)) {
                    return of(part, scene, negated);
                }
            }
        }
        return Wording.isSimple(test)
                ? simple((Test) test, scene)
                : new Contrast(Wording.of(test), operands(test, scene));
    }

    private Contrast simple(Test test, Scene scene) {
        String expected = Wording.demand(test);
        if (test instanceof Comparison comparison && !(comparison.right() instanceof Literal)) {
            expected += " (" + worth(comparison.right(), scene) + ")";
        }
        return new Contrast(expected, actual(test, scene));
    }

    private String actual(Test test, Scene scene) {
        return values.isUnknown(test, scene) ? NEVER_SEEN : worth(Wording.asked(test), scene);
    }

    /** Also of what was not asked, since something before it decided: that may be what nobody can judge. */
    private String worth(Expression expression, Scene scene) {
        try {
            return Wording.of(values.of(expression, scene));
        } catch (AbsentValueException
                | AllowanceExceededException
                | ArithmeticException
                | IllegalArgumentException notJudged) {
            return "what cannot be judged";
        }
    }

    /** All that a compound test asks, each with its value. */
    private String operands(Expression test, Scene scene) {
        List<String> operands = new ArrayList<>();
        collect(test, scene, operands);
        return String.join(", ", operands);
    }

    private void collect(Expression test, Scene scene, List<String> operands) {
        if (test instanceof Expression.Negation negation) {
            collect(negation.part(), scene, operands);
        } else if (test instanceof Expression.Both both) {
            both.parts().forEach(part -> collect(part, scene, operands));
        } else if (test instanceof Expression.Either either) {
            either.parts().forEach(part -> collect(part, scene, operands));
        } else {
            Test simple = (Test) test;
            operands.add(Wording.of(Wording.asked(simple)) + ": " + actual(simple, scene));
        }
    }
}
