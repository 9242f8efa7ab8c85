package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted: at most {@code limit} items, from the start or from where {@code cursor} stands. */
public record PageRequest(
        @QueryParam("limit")
                @Parameter(
                        description = "Most items in the answer",
                        schema =
                                @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                @Nullable
                Integer limit,
        @QueryParam("cursor") @Parameter(description = "The `next` of the page before, with the same filters") @Nullable
                String cursor) {

    /** The limit in force: 50 unless said otherwise. */
    public int size() {
        return limit == null ? 50 : limit;
    }
}
