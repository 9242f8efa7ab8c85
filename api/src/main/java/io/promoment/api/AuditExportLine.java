package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of an export's lines behind the first, for the document alone: who reads one checks it, see {@code promoment verify}. */
@Schema(
        description =
                "A line behind the first: an entry with hash and record, or a checkpoint of what stands before it, or a"
                        + " stored node of the tree")
public record AuditExportLine(
        AuditBundle.@Nullable Entry entry,
        @Schema(description = "Leaf hash in Base64") @Nullable String hash,
        @Schema(
                        description = "The stored texts that the entry's digest is made of; null when no longer kept",
                        type = SchemaType.OBJECT,
                        nullable = true)
                @Nullable
                Object record,
        @Schema(description = "A signed note") @Nullable String checkpoint,
        @Nullable Node node) {

    /** The root of a complete subtree, as stored. */
    @Schema(name = "AuditNode", description = "The root of a complete subtree")
    public record Node(int level, long index, String hash) {}
}
