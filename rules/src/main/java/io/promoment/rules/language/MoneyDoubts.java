package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.Comparison.Relation;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** Warns of amounts that look as if they were meant in whole euros: money is in minor units. */
final class MoneyDoubts {

    /** Below one of the currency's units; nobody asks for an order of 99 cents. */
    private static final long SUSPICIOUS = 100;

    private static final Set<Relation> THRESHOLDS = Set.of(Relation.MORE, Relation.AT_LEAST, Relation.EQUAL);

    private final Rule rule;
    private final Walk walk;
    private final Problems problems;

    MoneyDoubts(Rule rule, Walk walk, Problems problems) {
        this.rule = rule;
        this.walk = walk;
        this.problems = problems;
    }

    void raise() {
        for (Expression expression : walk.expressions()) {
            if (expression instanceof Comparison comparison && THRESHOLDS.contains(comparison.operator())) {
                threshold(comparison);
            } else if (expression instanceof Path path) {
                path.steps().forEach(this::atLeast);
            }
        }
        rule.calls().stream()
                .filter(call -> call.word().equals(ActionWord.creditGift.name()))
                .forEach(call -> credit(call.arguments().get(1)));
    }

    private void threshold(Comparison comparison) {
        if (isMoney(comparison.left())) {
            doubt(comparison.right());
        }
    }

    private void atLeast(Step step) {
        if (step.owner().words().equals("Purchases") && step.name().equals("atLeast")) {
            doubt(step.arguments().get(0));
        }
    }

    private void credit(Expression amount) {
        doubt(amount);
        if (amount instanceof Expression.Percent percent
                && new BigDecimal(percent.percent()).compareTo(BigDecimal.valueOf(100)) > 0) {
            problems.warn(
                    amount.position(),
                    "",
                    percent.percent() + " percent is more than the whole",
                    "write the share to credit, such as percent($amount, \"5\")");
        }
    }

    private void doubt(Expression expression) {
        if (expression instanceof Literal literal && literal.value() instanceof BigDecimal number) {
            String minor =
                    number.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toString();
            problems.warn(
                    literal.position(),
                    number.toPlainString(),
                    "money is in minor units, and whole: this looks like a price",
                    "write " + minor + " for " + number.toPlainString());
        }
        if (expression instanceof Literal literal
                && literal.value() instanceof Long number
                && number > 0
                && number < SUSPICIOUS) {
            problems.warn(
                    literal.position(),
                    String.valueOf(number),
                    "money is in minor units: " + number + " is " + BigDecimal.valueOf(number, 2),
                    "write " + number * 100 + " for " + number + ".00");
        }
    }

    private boolean isMoney(Expression expression) {
        if (!(expression instanceof Path path)) {
            return false;
        }
        if (path.steps().isEmpty()) {
            Expression bound = path.variable() == null ? null : walk.bound().get(path.variable());
            return bound != null && isMoney(bound);
        }
        Step last = path.steps().get(path.steps().size() - 1);
        boolean purchases = last.owner().words().equals("Purchases")
                && List.of("total", "averageTotal").contains(last.name());
        boolean named = last.name().matches("amount|price|spent|.+Amount")
                && last.word().parameters().isEmpty();
        return purchases || named;
    }
}
