package io.promoment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is among those that a checkpoint covers.
 *
 * @param size of the tree that the path leads to the root of
 * @param path Base64, from the leaf's sibling upwards (RFC 6962, 2.1.1)
 * @param checkpoint the signed note of that size; null where there was no checkpoint of that size
 */
@Schema(description = "Proof that an entry is in the log")
public record AuditInclusion(
        @Schema(examples = "4711") long index,
        @Schema(description = "Leaf hash of the entry, in Base64") String hash,
        @Schema(description = "Size of the tree that it is proved to be in") long size,
        @Schema(description = "Audit path of RFC 6962, each hash in Base64") List<String> path,
        @Schema(description = "The signed note of that size; null where there is none", nullable = true) @Nullable
                String checkpoint) {
    public AuditInclusion {
        path = List.copyOf(path);
    }
}
