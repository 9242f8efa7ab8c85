package io.promoment.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a rule say.
 *
 * @param exclusive the exclusive group, if the rule stands in one
 * @param priority the higher wins within an exclusive group; 0 unless said
 * @param onEffects whether the rule also fires on an activity that one of our own actions caused
 */
public record Terms(
        @Nullable String title,
        @Nullable String owner,
        List<Limit> limits,
        List<Budget> budgets,
        @Nullable Validity valid,
        @Nullable String exclusive,
        int priority,
        boolean onEffects) {

    public Terms {
        limits = List.copyOf(limits);
        budgets = List.copyOf(budgets);
    }
}
