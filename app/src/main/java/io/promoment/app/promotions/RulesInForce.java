package io.promoment.app.promotions;

import io.promoment.api.Promotion;
import io.promoment.core.activity.ActivityType;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.language.Budget;
import io.promoment.rules.language.Limit;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules in force as people see them, by promotion. */
final class RulesInForce {
    /** Stands for the types that are not listed. */
    private static final String UNLISTED = "*";

    private RulesInForce() {}

    static Map<String, List<Promotion.Rule>> of(Ruleset ruleset) {
        return ruleset.promotions().stream()
                .map(InForce::promotion)
                .collect(Collectors.toMap(compiled -> compiled.name(), compiled -> compiled.promotion().rules().stream()
                        .map(RulesInForce::rule)
                        .toList()));
    }

    private static Promotion.Rule rule(Rule rule) {
        return new Promotion.Rule(
                rule.name(),
                rule.title(),
                listensTo(rule),
                rule.limits().stream().map(Limit::text).toList(),
                rule.budgets().stream().map(Budget::text).toList());
    }

    private static List<String> listensTo(Rule rule) {
        List<String> types = new ArrayList<>();
        Arrays.stream(ActivityType.values())
                .map(ActivityType::wireName)
                .filter(type -> rule.listensToAll() || rule.listensTo().contains(type))
                .forEach(types::add);
        if (rule.listensToUnlisted()) {
            types.add(UNLISTED);
        }
        return types;
    }
}
