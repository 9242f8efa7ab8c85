package io.promoment.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided, newest first. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public interface DecisionsResource {

    @GET
    @Operation(operationId = "listDecisions", summary = "The decisions")
    @APIResponse(responseCode = "200", description = "Decisions, newest first")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Page<Decision> list(@BeanParam DecisionFilter filter, @BeanParam Period period, @BeanParam PageRequest page);

    /**
     * Streams every decision that passes the filters, newest first, and ends with an {@link ExportEnd}: a stream without
     * one was cut off.
     *
     * @return as entity one {@link Decision} a line, with its readings, and an {@link ExportEnd} as the last
     */
    @GET
    @Path("/export")
    @Produces(UploadsResource.LINES)
    @Operation(
            operationId = "exportDecisions",
            summary = "All decisions, one a line",
            description =
                    "The decisions of the list with the same filters that were made before the export began, without"
                            + " pages: one line each, newest first, with `readings`. The last line says whether they are all.")
    @APIResponse(
            responseCode = "200",
            description =
                    "One line for each decision. The last is `{\"export\":{\"complete\":true,…}}`; with `false` the"
                            + " export failed on the way, and without such a line it was cut off",
            content =
                    @Content(
                            mediaType = UploadsResource.LINES,
                            schema = @Schema(oneOf = {Decision.class, ExportEnd.class})))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Response export(@BeanParam DecisionFilter filter, @BeanParam Period period);

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDecision", summary = "One decision")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Decision.class),
                            examples = @ExampleObject(name = "decision", value = Examples.DECISION)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "KeyMissing")
    @APIResponse(responseCode = "403", ref = "KeyNotAllowed")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "410", ref = "NoLongerKept")
    @APIResponse(responseCode = "500", ref = "Internal")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    Decision get(
            @PathParam("id")
                    @Parameter(description = "Id of the decision", example = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                    String id);
}
