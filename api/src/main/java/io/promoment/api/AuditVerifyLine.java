package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a verification: exactly one of its members is there. The last line has the verdict. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of a verification; exactly one member is there")
public record AuditVerifyLine(@Nullable Progress progress, @Nullable Finding finding, @Nullable Verdict verdict) {

    /**
     * How far it is.
     *
     * @param entries looked at, of those that the latest checkpoint covers
     */
    @Schema(name = "AuditProgress", description = "How far a verification is")
    public record Progress(
            @Schema(
                            enumeration = {"entries", "rows"},
                            description = "`rows` looks for rows that no entry stands for")
                    String step,
            long entries,
            long of) {}

    /**
     * Something that somebody tampered with.
     *
     * @param index of the entry, the first of several; null where no entry is meant
     * @param id of the decision, change or ruleset; null where it is not known
     */
    @Schema(name = "AuditFinding", description = "Something that somebody tampered with")
    public record Finding(
            @Schema(
                            enumeration = {
                                "edited",
                                "deleted",
                                "inserted",
                                "reordered",
                                "cut",
                                "forged_checkpoint",
                                "other_log",
                                "differs"
                            },
                            description = "`differs`: rows made from a sealed outcome do not follow from it")
                    String kind,
            @Schema(description = "Of the entry, the first of several", nullable = true) @Nullable Long index,
            @Schema(description = "Of the decision, change or ruleset", nullable = true) @Nullable String id,
            @Schema(description = "What is wrong") String sentence,
            @Schema(description = "What to do about it") String advice) {}

    /**
     * What came out.
     *
     * @param untouched whether there are no findings
     * @param findings how many; of more than a thousand only these are told
     * @param size of the largest tree that holds; null when none does
     * @param kept how many of the checkpoints that were sent hold
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "AuditVerdict", description = "What came out of a verification")
    public record Verdict(
            boolean untouched,
            @Schema(description = "How many; of more than a thousand the first are told") long findings,
            long entries,
            long decisions,
            long changes,
            long rulesets,
            @Schema(description = "Entries whose record is no longer kept") long notKept,
            @Schema(description = "Of the largest tree that holds", nullable = true) @Nullable Long size,
            @Schema(description = "What checked the signatures") String key,
            @Schema(description = "How many of the checkpoints that were sent hold") int kept,
            @Schema(description = "What else is to be known") List<String> remarks,
            String sentence) {
        public Verdict {
            remarks = List.copyOf(remarks);
        }
    }
}
