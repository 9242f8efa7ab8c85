package io.promoment.rules.language;

import io.promoment.core.customer.Lifetime;
import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.Comparison.Relation;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Warns of comparisons with what grows: exactly a number is missed, at least a number holds again and again. */
final class CountDoubts {

    private static final Set<String> GROWING = Set.of(
            "History.count",
            "Given.count",
            "Purchases.count",
            "Purchases.total",
            "OrderSummary.totalAmount",
            "OrderSummary.totalCount",
            "ReferralSummary.total",
            "RedemptionSummary.totalRedeemed",
            "RedemptionSummary.totalSucceeded",
            "LoyaltySummary.referredCustomers",
            "ProgramSummary.referredCustomers");

    /** What goes down as well, and is not met exactly for that. */
    private static final Set<String> BALANCES =
            Set.of("Customer.points", "LoyaltySummary.points", "ProgramSummary.points", "LoyaltyCard.points");

    private final Rule rule;
    private final Walk walk;
    private final Problems problems;

    CountDoubts(Rule rule, Walk walk, Problems problems) {
        this.rule = rule;
        this.walk = walk;
        this.problems = problems;
    }

    void raise() {
        List<Comparison> comparisons = walk.expressions().stream()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .toList();
        comparisons.forEach(this::exactly);
        boolean bounded = comparisons.stream().anyMatch(this::isBelow);
        if (!bounded && rule.limits().isEmpty() && rule.exclusive() == null && Gifts.givesTheSame(rule)) {
            comparisons.stream().filter(this::isAbove).findFirst().ifPresent(this::eachTime);
        }
    }

    private void exactly(Comparison comparison) {
        boolean grows = grows(comparison.left()) || grows(comparison.right());
        boolean balance = is(comparison.left(), BALANCES) || is(comparison.right(), BALANCES);
        if (comparison.operator() != Relation.EQUAL || !(grows || balance)) {
            return;
        }
        number(comparison)
                .ifPresent(number -> problems.warn(
                        comparison.position(),
                        "",
                        "this may pass " + number + " between two activities of this rule, or stay there for several",
                        "write >= " + number + ", with @limit(\"1 per customer\")"));
    }

    private void eachTime(Comparison comparison) {
        problems.warn(
                comparison.position(),
                "",
                "once this holds it holds for every further activity, and the rule gives each time",
                "add @limit(\"1 per customer\"), or compare previously as well");
    }

    /** {@code count >= 3} or {@code 3 < count}, unless it is compared with what it was before. */
    private boolean isAbove(Comparison comparison) {
        boolean left = grows(comparison.left())
                && (comparison.operator() == Relation.AT_LEAST || comparison.operator() == Relation.MORE);
        boolean right = grows(comparison.right())
                && (comparison.operator() == Relation.AT_MOST || comparison.operator() == Relation.LESS);
        return (left || right) && number(comparison).isPresent();
    }

    private boolean isBelow(Comparison comparison) {
        boolean left = grows(comparison.left())
                && (comparison.operator() == Relation.AT_MOST || comparison.operator() == Relation.LESS);
        boolean right = grows(comparison.right())
                && (comparison.operator() == Relation.AT_LEAST || comparison.operator() == Relation.MORE);
        return left || right;
    }

    /** The number it is compared with; none and less than none are no numbers that something grows to. */
    private static Optional<Long> number(Comparison comparison) {
        Expression other = comparison.right() instanceof Literal ? comparison.right() : comparison.left();
        return other instanceof Literal literal && literal.value() instanceof Long number && number > 0
                ? Optional.of(number)
                : Optional.empty();
    }

    private boolean grows(Expression expression) {
        if (expression instanceof Calculation calculation) {
            return calculation.operator() == Calculation.Sign.PLUS
                    && (grows(calculation.left()) || grows(calculation.right()));
        }
        return is(expression, GROWING);
    }

    private boolean is(Expression expression, Set<String> words) {
        if (!(expression instanceof Path path)) {
            return false;
        }
        if (path.steps().isEmpty()) {
            Expression bound = path.variable() == null ? null : walk.bound().get(path.variable());
            return bound != null && is(bound, words);
        }
        Step last = path.steps().get(path.steps().size() - 1);
        boolean lifetime = words == GROWING && last.owner().equals(new ValueType.Model(Lifetime.class));
        return lifetime || words.contains(last.owner().words() + "." + last.name());
    }
}
