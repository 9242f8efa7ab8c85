package io.promoment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the log of one size begins with the log of a smaller one: nothing in it was changed, only appended.
 *
 * @param path Base64 (RFC 6962, 2.1.2)
 * @param checkpoint the signed note of the second size; null where there was no checkpoint of that size
 */
@Schema(description = "Proof that the log was only appended to")
public record AuditConsistency(
        @Schema(examples = "4000") long first,
        @Schema(examples = "4712") long second,
        @Schema(description = "Consistency proof of RFC 6962, each hash in Base64") List<String> path,
        @Schema(description = "The signed note of the second size; null where there is none", nullable = true) @Nullable
                String checkpoint) {
    public AuditConsistency {
        path = List.copyOf(path);
    }
}
