package io.promoment.app.promotions;

import io.promoment.rules.engine.RulesetSettings;
import java.time.Duration;

/** The settings that decide, as the operator wrote them; what they cannot be is refused by the name it was written with. */
final class ConfiguredSettings {
    private ConfiguredSettings() {}

    /** @throws IllegalArgumentException when a setting cannot be what it is */
    static RulesetSettings of(ProgrammeSettings programme, HistorySettings history, LatenessSettings lateness) {
        return new RulesetSettings(
                programme.zone(),
                positive("promoment.programme.firing-limit", programme.firingLimit()),
                positive("promoment.history.maximum-activities", history.maximumActivities()),
                notNegative("promoment.history.maximum-span", history.maximumSpan()),
                notNegative("promoment.lateness.maximum", lateness.maximum()),
                notNegative("promoment.lateness.maximum-ahead", lateness.maximumAhead()));
    }

    private static int positive(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(setting + " is " + value + ", it must be at least 1");
        }
        return value;
    }

    private static Duration notNegative(String setting, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(setting + " is " + value + ", it must not be negative");
        }
        return value;
    }
}
