package io.promoment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The whole audit log: to take along, and to verify here. */
@Path("/v1/audit")
@Produces(UploadsResource.LINES)
@Tag(name = "audit")
public interface AuditStreamsResource {

    /**
     * Streams entries.
     *
     * @param from index of the first entry, 0 when null
     * @param to behind the last one, a checkpoint's size; the latest's when null
     */
    @GET
    @Path("/export")
    @Operation(
            operationId = "exportAudit",
            summary = "Entries with their records, for `promoment verify` elsewhere",
            description =
                    "The first line says whose log it is and holds the checkpoint, then one line an entry. What is"
                            + " cut off by a broken connection lacks entries, and does not verify.")
    @APIResponse(
            responseCode = "200",
            description = "A head and one line an entry",
            content =
                    @Content(
                            mediaType = UploadsResource.LINES,
                            schema = @Schema(implementation = AuditExportLine.class),
                            examples = @ExampleObject(name = "lines", value = Examples.AUDIT_EXPORT)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Response export(
            @QueryParam("from")
                    @Parameter(
                            description = "Index of the first entry; 0 when left out",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @Nullable
                    Long from,
            @QueryParam("to")
                    @Parameter(
                            description = "Size of a checkpoint, which the export ends with; the latest when left out",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    Long to);

    @GET
    @Path("/verify")
    @Operation(
            operationId = "verifyAudit",
            summary = "Look for everything that was edited, deleted, inserted, reordered or cut",
            description = "Reads the whole log and every record that it covers: progress while it does, each finding as"
                    + " soon as it is made, a verdict as the last line. One runs at a time. The service judges itself here:"
                    + " an auditor takes the export and `promoment verify`.")
    @APIResponse(
            responseCode = "200",
            description = "Progress, findings and as the last line the verdict",
            content =
                    @Content(
                            mediaType = UploadsResource.LINES,
                            schema = @Schema(implementation = AuditVerifyLine.class),
                            examples = @ExampleObject(name = "lines", value = Examples.AUDIT_VERIFY)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Response verify();

    /**
     * As without a body, and against checkpoints.
     *
     * @param checkpoint one or more signed notes that were kept elsewhere
     */
    @POST
    @Path("/verify")
    @Consumes(MediaType.TEXT_PLAIN)
    @RequestBody(
            required = true,
            description =
                    "A checkpoint that was kept elsewhere; several stand one behind the other, an empty line between",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "note", value = Examples.CHECKPOINT)))
    @Operation(
            operationId = "verifyAuditAgainst",
            summary = "The same, and that the log still begins with what a kept checkpoint covers")
    @APIResponse(
            responseCode = "200",
            description = "Progress, findings and as the last line the verdict",
            content =
                    @Content(
                            mediaType = UploadsResource.LINES,
                            schema = @Schema(implementation = AuditVerifyLine.class)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidCheckpoint")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Response verify(String checkpoint);
}
