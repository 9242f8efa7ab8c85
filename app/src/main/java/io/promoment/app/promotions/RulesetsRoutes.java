package io.promoment.app.promotions;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Ruleset;
import io.promoment.api.RulesetsResource;
import io.promoment.app.http.ProblemException;
import jakarta.inject.Inject;

class RulesetsRoutes implements RulesetsResource {
    private final RulesetRecords rulesets;

    @Inject
    RulesetsRoutes(RulesetRecords rulesets) {
        this.rulesets = rulesets;
    }

    @Override
    public Page<Ruleset> list(PageRequest page) {
        return rulesets.list(page);
    }

    @Override
    public Ruleset live() {
        return rulesets.live().orElseThrow(() -> ProblemException.notFound("ruleset", "place", "live"));
    }

    @Override
    public Ruleset get(long number) {
        return rulesets.numbered(number).orElseThrow(() -> ProblemException.notFound("ruleset", "number", number));
    }
}
