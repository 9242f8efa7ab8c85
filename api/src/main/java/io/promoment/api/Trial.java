package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One activity, decided twice; nothing is kept of it.
 *
 * @param draft under the ruleset in force with the draft in place of the promotion's version
 * @param live under the ruleset in force
 */
@Schema(description = "One activity, decided twice; nothing is kept of it")
public record Trial(
        @Schema(
                        description = "With the draft in force, as the version it would become; `ruleset.number` is 0:"
                                + " that ruleset was never in force")
                Decision draft,
        @Schema(description = "With what is in force") Decision live) {}
