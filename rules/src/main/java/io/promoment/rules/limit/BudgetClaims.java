package io.promoment.rules.limit;

import io.promoment.core.action.Action;
import io.promoment.rules.language.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Budgets count what a firing gives in all: its actions, their points or money, or the customers who get any. */
final class BudgetClaims {
    private BudgetClaims() {}

    static List<Claim> of(AskedFiring firing, Asked asked) {
        List<Claim> claims = new ArrayList<>();
        for (Budget budget : firing.rule().budgets()) {
            if (budget.unit() == Budget.Unit.CUSTOMERS) {
                claims.addAll(customers(budget, firing, asked));
            } else {
                claims.add(claim(budget, firing, asked));
            }
        }
        return claims;
    }

    private static Claim claim(Budget budget, AskedFiring firing, Asked asked) {
        String key = Keys.budget(firing, budget.text(), budget.period(), asked);
        return new Claim(budget.text(), key, budget.cap(), amount(budget, firing), budget.period(), null, true);
    }

    /** A customer is counted once in a period; a marker of his own remembers that he was. */
    private static List<Claim> customers(Budget budget, AskedFiring firing, Asked asked) {
        List<Claim> claims = new ArrayList<>();
        String key = Keys.budget(firing, budget.text(), budget.period(), asked);
        for (String recipient : firing.recipients()) {
            String marker = Keys.counted(firing, budget.text(), budget.period(), recipient, asked);
            claims.add(new Claim(budget.text(), key, budget.cap(), 1, budget.period(), marker, true));
        }
        return claims;
    }

    private static long amount(Budget budget, AskedFiring firing) {
        return switch (budget.unit()) {
            case ACTIONS -> firing.actions().size();
            case CUSTOMERS -> firing.recipients().size();
            case POINTS -> sum(firing, Action::points);
            case AMOUNT -> sum(firing, Action::amount);
        };
    }

    private static long sum(AskedFiring firing, ToLongFunction<Action> value) {
        long sum = 0;
        for (AskedAction action : firing.actions()) {
            sum = Claim.sum(sum, value.applyAsLong(action.action()));
        }
        return sum;
    }
}
