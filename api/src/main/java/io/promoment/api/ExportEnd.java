package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last line of an export. */
@Schema(description = "The last line of an export")
public record ExportEnd(Export export) {

    /**
     * How it ended.
     *
     * @param complete false when it failed on the way; what came before is right, and something is missing after it
     * @param decisions how many lines came before
     * @param problem why it failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Whether all lines were written")
    public record Export(
            boolean complete,
            @Schema(description = "How many lines came before", examples = "1042") long decisions,
            @Schema(description = "Why it failed") @Nullable Problem problem) {}

    public static ExportEnd complete(long decisions) {
        return new ExportEnd(new Export(true, decisions, null));
    }

    public static ExportEnd failed(long decisions, Problem problem) {
        return new ExportEnd(new Export(false, decisions, problem));
    }
}
