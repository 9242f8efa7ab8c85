package io.promoment.app.seal;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** The service decides while nothing is sealed, and what waits is kept: hence wellness and not readiness. */
@Wellness
class SealingCheck implements HealthCheck {
    private final DataSource database;
    private final Sealer sealer;
    private final AuditSettings settings;

    @Inject
    SealingCheck(DataSource database, Sealer sealer, AuditSettings settings) {
        this.database = database;
        this.sealer = sealer;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sealing");
        Optional<String> failure = sealer.failure();
        failure.ifPresent(message -> answer.withData("error", message));
        try (Connection connection = database.getConnection()) {
            long lag = new QueueStore(connection).lag().orElse(0L);
            boolean lags = lag > settings.sealing().lag().toMillis();
            if (lags) {
                answer.withData("sealing", "lags: what was decided is kept, and can be proved once it is sealed");
            }
            return answer.withData("lag_ms", lag)
                    .status(!lags && failure.isEmpty())
                    .build();
        } catch (SQLException e) {
            return answer.withData("database", String.valueOf(e.getMessage()))
                    .down()
                    .build();
        }
    }
}
