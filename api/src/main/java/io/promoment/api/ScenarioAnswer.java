package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the scenarios of a promotion.
 *
 * @param neverFired rules that no scenario fires: nobody has seen them work
 * @param alwaysFired rules that every scenario fires: nobody has seen them hold back
 * @param unexercised constraints and conditions of which the scenarios show only one side
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "What became of the scenarios of a promotion")
public record ScenarioAnswer(
        boolean passed,
        List<Scenario> scenarios,
        @Schema(description = "Rules that no scenario fires") List<String> neverFired,
        @Schema(description = "Rules that every scenario fires") List<String> alwaysFired,
        @Schema(description = "Constraints and conditions that no scenario exercises") List<Unexercised> unexercised) {

    /**
     * One scenario, with what was not as it expects.
     *
     * @param said what each rule said at each step; empty where the scenario passed
     */
    @Schema(name = "PlayedScenario", description = "One scenario, with what was not as it expects")
    public record Scenario(
            String name,
            @Schema(description = "Where it stands in the scenario file") int line,
            boolean passed,
            @Schema(description = "Rules that fired in it") List<String> fired,
            @Schema(description = "What was not as it expects; empty where it passed")
                    List<UnexpectedResult> differences,
            @Schema(description = "What each rule said; empty where it passed") List<Said> said) {}

    /** Something that is not as a scenario says. */
    @Schema(description = "Something that is not as a scenario says")
    public record UnexpectedResult(
            @Schema(description = "What is different, or all of it", examples = "action 2") String what,
            @Schema(nullable = true) @Nullable String expected,
            @Schema(nullable = true) @Nullable String actual) {}

    /**
     * What a rule said to an activity of a scenario.
     *
     * @param step the place of the activity in {@code when}, from 1
     * @param hindrance null where it fired
     */
    @Schema(description = "What a rule said to an activity of a scenario")
    public record Said(
            @Schema(description = "Place of the activity in `when`, from 1") int step,
            @Schema(description = "Its type", examples = "customer.order.paid") String activity,
            String rule,
            @Schema(enumeration = {"fired", "held_back", "failed"}) String verdict,
            @Schema(nullable = true) @Nullable Hindrance hindrance,
            @Schema(description = "What became of the actions it asked for") List<String> actions) {}

    /** The first constraint or condition that did not hold, or where the rule failed. */
    @Schema(
            description =
                    "The first constraint or condition that did not hold, or where the rule failed; null where it fired")
    public record Hindrance(
            @Schema(description = "Line of the promotion, from 1") int line,
            @Schema(description = "Column, from 1") int column,
            String text,
            String expected,
            String actual) {}

    /** A constraint or condition of which the scenarios show only one side. */
    @Schema(description = "A constraint or condition of which the scenarios show only one side")
    public record Unexercised(
            String rule,
            @Schema(description = "Line of the promotion, from 1") int line,
            @Schema(description = "Column, from 1") int column,
            String text,
            @Schema(enumeration = {"never_held", "never_failed", "never_asked"}) String missing) {}
}
