package io.promoment.rules.command;

import io.promoment.rules.scenario.ScenarioReport;
import org.jspecify.annotations.Nullable;

/**
 * A promotion after all that a command does with it.
 *
 * @param report null where no scenarios were played
 */
record Examined(Checkup checkup, @Nullable ScenarioReport report) {}
