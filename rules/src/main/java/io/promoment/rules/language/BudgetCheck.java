package io.promoment.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses budgets that would bound nothing: of points where a rule gives none, of money where it credits no gift card, or
 * of two kinds of money. A card is of one currency that neither activity nor action names; what the budget says is what
 * the author knows of the cards that the rule credits.
 */
final class BudgetCheck {

    private final List<Call> calls;
    private final Problems problems;
    private @Nullable String currency;

    BudgetCheck(List<Call> calls, Problems problems) {
        this.calls = calls;
        this.problems = problems;
    }

    void check(List<Budget> budgets) {
        for (Budget budget : budgets) {
            if (budget.unit() == Budget.Unit.POINTS) {
                counts(budget, ActionWord.addPoints, "points");
            } else if (budget.unit() == Budget.Unit.AMOUNT) {
                counts(budget, ActionWord.creditGift, "an amount");
                isOfOneCurrency(budget);
            }
        }
    }

    private void counts(Budget budget, ActionWord word, String what) {
        if (calls.stream().noneMatch(call -> call.word().equals(word.name()))) {
            String message = "this budget counts " + what + ", which only " + word + " gives";
            problems.add(budget.position(), budget.text(), message, "count actions or customers");
        }
    }

    private void isOfOneCurrency(Budget budget) {
        String other = budget.currency();
        if (currency != null && !currency.equals(other)) {
            String message = "the cards that a rule credits are of one currency, " + currency + " or " + other;
            problems.add(budget.position(), budget.text(), message, "write a rule for each currency");
        }
        currency = other;
    }
}
