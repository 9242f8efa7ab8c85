package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log: what was decided and changed, under signed checkpoints, with proofs. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public interface AuditResource {

    @GET
    @Path("/entries")
    @Operation(operationId = "listAuditEntries", summary = "The entries of the audit log")
    @APIResponse(responseCode = "200", description = "Entries, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<AuditEntry> entries(@BeanParam AuditFilter filter, @BeanParam Period period, @BeanParam PageRequest page);

    /**
     * Everything that it takes to check one entry without trusting the service.
     *
     * @return an {@link AuditBundle}, as {@code promoment verify} reads it
     */
    @GET
    @Path("/entries/{id}")
    @Operation(
            operationId = "getAuditEntry",
            summary = "One entry with its record, its proof and the latest checkpoint",
            description =
                    "Kept as a file, `promoment verify` checks it anywhere with the public key. `record` holds the"
                            + " stored texts of which the entry's hash is made; it is null when they are no longer kept.")
    @APIResponse(
            responseCode = "200",
            description = "The entry and all that proves it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditBundle.class)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    RawJson entry(
            @PathParam("id")
                    @Parameter(
                            description = "Index of the entry, or id of the decision",
                            example = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id);

    /**
     * Proves it by the audit path.
     *
     * @param size of the tree, the latest checkpoint's when null
     */
    @GET
    @Path("/entries/{id}/proof")
    @Operation(operationId = "proveAuditEntry", summary = "Proof that an entry is in the log")
    @APIResponse(responseCode = "200", description = "The audit path (RFC 6962)")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    AuditInclusion proof(
            @PathParam("id")
                    @Parameter(
                            description = "Index of the entry, or id of the decision",
                            example = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id,
            @QueryParam("size")
                    @Parameter(
                            description = "Size of the tree to prove it in; the latest checkpoint's when left out",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    Long size);

    /**
     * Proves it by hashes that both trees follow from.
     *
     * @param second the latest checkpoint's size when null
     */
    @GET
    @Path("/consistency")
    @Operation(
            operationId = "proveAuditConsistency",
            summary = "Proof that the log was only appended to between two sizes")
    @APIResponse(responseCode = "200", description = "The consistency proof (RFC 6962)")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    AuditConsistency consistency(
            @QueryParam("first")
                    @Parameter(
                            description = "Size of the earlier tree, for example of a checkpoint that was kept",
                            required = true,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    Long first,
            @QueryParam("second")
                    @Parameter(
                            description = "Size of the later tree; the latest checkpoint's when left out",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    Long second);

    @GET
    @Path("/checkpoints")
    @Operation(operationId = "listAuditCheckpoints", summary = "The signed checkpoints")
    @APIResponse(responseCode = "200", description = "Checkpoints, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<AuditCheckpoint> checkpoints(@BeanParam PageRequest page);

    @GET
    @Path("/checkpoints/latest")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getLatestAuditCheckpoint",
            summary = "The latest checkpoint, to be kept elsewhere",
            description = "A signed note (C2SP tlog-checkpoint). Whoever keeps one finds out when what it covers is"
                    + " changed, even by somebody who has the private key. 503 while nothing is sealed yet.")
    @APIResponse(
            responseCode = "200",
            description = "The signed note",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "note", value = Examples.CHECKPOINT)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    String latest();

    @GET
    @Path("/checkpoints/{size}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getAuditCheckpoint", summary = "The checkpoint of one size")
    @APIResponse(
            responseCode = "200",
            description = "The signed note",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "note", value = Examples.CHECKPOINT)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    String checkpoint(
            @PathParam("size") @Parameter(description = "How many entries it covers", example = "4712") long size);

    @GET
    @Path("/key")
    @Operation(
            operationId = "getAuditKey",
            summary = "What checks the signatures",
            description = "Compare it with the one that you got when the log began: a service that was tampered with"
                    + " would answer with another. 503 while nothing is sealed yet.")
    @APIResponse(responseCode = "200", description = "The log's name and public key")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    AuditKey key();
}
