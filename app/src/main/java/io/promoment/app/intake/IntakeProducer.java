package io.promoment.app.intake;

import io.promoment.app.promotions.LatenessSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one intake of the service. */
@ApplicationScoped
class IntakeProducer {
    @Produces
    @ApplicationScoped
    Intake intake(LatenessSettings lateness) {
        return new Intake(Clock.systemUTC(), lateness.maximumAhead());
    }
}
