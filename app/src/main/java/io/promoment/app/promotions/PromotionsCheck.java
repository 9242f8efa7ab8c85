package io.promoment.app.promotions;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A broken file keeps its last good version in force, so the service is ready but not well. */
@Wellness
class PromotionsCheck implements HealthCheck {
    private final PromotionDoor door;

    @Inject
    PromotionsCheck(PromotionDoor door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        PromotionFolder.State state = door.state();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("promotions");
        boolean broken = false;
        for (var file : state.files().entrySet()) {
            if (!file.getValue().problems().isEmpty()) {
                broken = true;
                answer.withData(file.getKey(), file.getValue().problems().get(0).toString());
            }
        }
        if (state.failure() != null) {
            answer.withData("folder", state.failure());
        }
        return answer.status(!broken && state.failure() == null).build();
    }
}
