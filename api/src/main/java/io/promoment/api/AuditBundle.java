package io.promoment.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an entry with all that proves it, for the document alone: who reads one checks it, see {@code promoment verify}.
 *
 * @param hash leaf hash in Base64
 * @param record null when it is no longer kept
 * @param checkpoint the signed note of the tree that the proof is for
 * @param key for comparing with the one that the reader trusts
 */
@Schema(description = "An entry with all that proves it")
public record AuditBundle(
        Entry entry,
        @Schema(description = "Leaf hash in Base64") String hash,
        @Schema(
                        description = "The stored texts that the entry's digest is made of; null when no longer kept",
                        type = SchemaType.OBJECT,
                        nullable = true)
                @Nullable
                Object record,
        Proof proof,
        @Schema(description = "The signed note of the tree that the proof is for") String checkpoint,
        @Schema(description = "For comparing with the one that you trust") String key) {

    /** What the leaf hash is made of. */
    @Schema(name = "AuditBundleEntry", description = "What the leaf hash is made of, as RFC 8785 JSON")
    public record Entry(long index, long batch, Instant at, String kind, String id, String digest) {}

    /** The audit path of RFC 6962. */
    @Schema(name = "AuditPath", description = "The audit path of RFC 6962")
    public record Proof(long size, List<String> path) {
        public Proof {
            path = List.copyOf(path);
        }
    }
}
