package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit log a list shows. */
public record AuditFilter(
        @QueryParam("kind")
                @Parameter(
                        description = "Of this kind",
                        schema = @Schema(enumeration = {"origin", "decision", "change", "ruleset", "retention"}))
                @Nullable
                String kind) {}
