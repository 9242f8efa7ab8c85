package io.promoment.app.storage;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** The service still decides while partitions run short, so this is about its wellness and not its readiness. */
@Wellness
class PartitionsCheck implements HealthCheck {
    private final Partitions partitions;

    @Inject
    PartitionsCheck(Partitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("partitions");
        try {
            int ahead = partitions.ahead();
            return answer.withData("months_ahead", ahead)
                    .status(ahead >= Partitions.AHEAD)
                    .build();
        } catch (SQLException e) {
            return answer.withData("error", String.valueOf(e.getMessage()))
                    .down()
                    .build();
        }
    }
}
