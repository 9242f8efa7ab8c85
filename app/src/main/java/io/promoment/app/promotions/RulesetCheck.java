package io.promoment.app.promotions;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Nothing can be decided before a ruleset is in force. */
@Readiness
class RulesetCheck implements HealthCheck {
    private final Rulesets rulesets;

    @Inject
    RulesetCheck(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ruleset");
        rulesets.isLive().ifPresent(live -> answer.withData("number", live.number())
                .withData("digest", live.ruleset().digest()));
        return answer.status(rulesets.isLive().isPresent()).build();
    }
}
