package io.promoment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the log was at one time, signed.
 *
 * @param size how many entries it covers
 * @param root Base64 of the root of the tree over them
 * @param note the signed note (C2SP tlog-checkpoint), to be kept as it is
 */
@Schema(description = "What the audit log was at one time, signed")
public record AuditCheckpoint(
        @Schema(description = "How many entries it covers", examples = "4712") long size,
        @Schema(description = "Root of the tree over them, in Base64") String root,
        Instant at,
        @Schema(description = "The signed note, to be kept as it is") String note) {}
