package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rule, and what became of it.
 *
 * @param line where it stands in the promotion's file, from 1; column likewise
 * @param text as the author wrote it
 * @param state of a part that is asked of the entries of a list, whether it held for any
 * @param held how often it held, and failed how often it did not
 * @param expected what would have held, the first time that it did not; null while it always held
 * @param actual what there was instead
 * @param sentence the same for people
 * @param nearest of a part that looks into a list: what it found there, or what came closest
 * @param behind what stood behind the numbers that it took of the past
 * @param parts within it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "A part of a rule, and what became of it")
public record RulePart(
        @Schema(examples = "7") int line,
        @Schema(examples = "19") int column,
        @Schema(examples = "to.name == \"Gold\"") String text,
        @Schema(enumeration = {"type", "effects", "validity", "constraint", "condition"}) String kind,
        @Schema(
                        enumeration = {"ok", "failed", "not_asked"},
                        description = "`not_asked`: something before it did not hold")
                String state,
        @Schema(description = "How often it held; more than once where it is asked of the entries of a list") long held,
        long failed,
        @Schema(nullable = true, examples = "== \"Gold\"") @Nullable String expected,
        @Schema(nullable = true, examples = "\"Silver\"") @Nullable String actual,
        @Schema(examples = "the new tier was Silver, and Gold is needed") String sentence,
        @Schema(nullable = true) @Nullable Candidate nearest,
        List<Behind> behind,
        @Schema(type = SchemaType.ARRAY, description = "The parts within it, each like this one")
                List<RulePart> parts) {

    /** An entry of a list that something is looked for in: what was found, or what came closest. */
    @Schema(name = "NearestEntry", description = "What was found in a list, or what came closest")
    public record Candidate(
            @Schema(examples = "$a.order.items") String list,
            @Schema(description = "Place in the list, from 0") long index,
            @Schema(description = "How long the list is") long size,
            @Schema(
                            type = SchemaType.OBJECT,
                            additionalProperties = Object.class,
                            description = "What is known of the entry, by the names that rules use")
                    Map<String, Object> values,
            List<Check> checks) {}

    /** One constraint asked of such an entry. */
    @Schema(name = "EntryCheck", description = "One constraint asked of an entry")
    public record Check(
            int line,
            int column,
            String text,
            boolean held,
            @Schema(nullable = true) @Nullable String expected,
            @Schema(nullable = true) @Nullable String actual) {}

    /**
     * What stood behind a number that was taken of the past.
     *
     * @param narrowed how many there were before each step that narrows, and in the end
     * @param missing how many more would have done; null where that was not the question
     * @param entries the latest ten that were counted
     * @param leftOut the latest ten that the last step left out
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Behind", description = "What stood behind a number that was taken of the past")
    public record Behind(
            @Schema(examples = "history.purchases(\"30 days\").atLeast(5000).count") String text,
            List<Narrowed> narrowed,
            @Schema(examples = "1") long counted,
            @Schema(nullable = true, description = "How many more would have done", examples = "1") @Nullable
                    Long missing,
            @Schema(description = "The latest ten that were counted") List<Past> entries,
            @Schema(description = "The latest ten that the last step left out") List<Past> leftOut) {}

    /** How many there were after a step. */
    @Schema(name = "Narrowed", description = "How many were left after a step")
    public record Narrowed(
            @Schema(examples = "history.purchases(\"30 days\")") String text, @Schema(examples = "3") long left) {}

    /** An earlier activity, the purchase that it showed first, or an action given earlier. */
    @Schema(name = "PastEntry", description = "An earlier activity, a purchase, or an action given earlier")
    public record Past(
            @Schema(examples = "customer.order.paid") String kind,
            @Schema(examples = "event_1207") String id,
            @Schema(nullable = true, description = "Of an activity, its place among those of its customer") @Nullable
                    Long position,
            Instant at,
            @Schema(nullable = true, description = "Of a purchase, the order", examples = "ord_7") @Nullable
                    String order,
            @Schema(nullable = true, description = "Of a purchase, in minor units") @Nullable Long total,
            @Schema(nullable = true) @Nullable String currency) {}
}
