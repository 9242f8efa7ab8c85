package io.promoment.app.promotions;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A broken file keeps its last good version in force, and so does a version that cannot be taken: ready but not well. */
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
        Optional<String> failure = door.failure();
        failure.ifPresent(why -> answer.withData("in_force", why));
        return answer.status(!broken && state.failure() == null && failure.isEmpty())
                .build();
    }
}
