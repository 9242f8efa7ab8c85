package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The promotion versions in force together, with the settings that decide.
 *
 * @param live whether activities are decided under it now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "Promotion versions in force together, with the settings that decide")
public record Ruleset(
        @Schema(examples = "12") long number,
        String digest,
        boolean live,
        Instant createdAt,
        List<Member> promotions,
        @Schema(description = "Zone, history bounds, lateness and firing limit") RawJson settings) {

    /** A promotion in force in a ruleset. */
    @Schema(name = "RulesetMember", description = "A promotion in force in a ruleset")
    public record Member(
            @Schema(examples = "gold-welcome") String name, @Schema(examples = "3") int version, String digest) {}
}
