package io.promoment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose log it is.
 *
 * @param key what checks the signatures, as in a signed note: name, hash and key with {@code +} between
 * @param since what was decided before is not in the log
 */
@Schema(description = "Whose audit log it is, and what checks its signatures")
public record AuditKey(
        @Schema(description = "Name of the log, first line of its checkpoints") String origin,
        @Schema(description = "Verifier key of the signed notes (C2SP signed-note, Ed25519)") String key,
        @Schema(description = "What was decided before is not in the log") Instant since) {}
